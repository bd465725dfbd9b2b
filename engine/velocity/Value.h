#pragma once

#include <boost/json.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace lathe::velocity {

class Value;
using List = std::vector<Value>;
/// In the order in which they were put.
using Entries = std::vector<std::pair<std::string, Value>>;

/// What a template calls methods on, such as $input; gives null for what it does not have.
class Object {
  public:
    virtual ~Object() = default;
    virtual Value property(std::string_view name) = 0;
    virtual Value call(std::string_view method, const List& arguments) = 0;
};

/// What a variable holds. Lists, maps and objects are shared by whoever holds them, as in Java.
class Value {
  public:
    Value() = default;
    Value(bool flag)
        : m_value{flag} {}
    Value(std::int64_t number)
        : m_value{number} {}
    Value(double number)
        : m_value{number} {}
    Value(std::string text)
        : m_value{std::move(text)} {}
    Value(const char* text)
        : m_value{std::string{text}} {}
    Value(std::shared_ptr<Object> object)
        : m_value{std::move(object)} {}
    static Value list(List values = {});
    static Value map(Entries entries = {});
    static Value of(const boost::json::value& json);

    bool isNull() const { return std::holds_alternative<std::monostate>(m_value); }
    const std::string* ifText() const { return std::get_if<std::string>(&m_value); }
    const bool* ifFlag() const { return std::get_if<bool>(&m_value); }
    const std::int64_t* ifInteger() const { return std::get_if<std::int64_t>(&m_value); }
    const double* ifReal() const { return std::get_if<double>(&m_value); }
    /// nullptr when it is no list; likewise the next ones.
    List* ifList() const;
    Entries* ifMap() const;
    Object* ifObject() const;

    /// null and false are not true.
    bool isTrue() const { return !isNull() && !(ifFlag() && !*ifFlag()); }
    bool isNumber() const { return ifInteger() || ifReal(); }
    double number() const { return ifReal() ? *ifReal() : ifInteger() ? double(*ifInteger()) : 0; }
    /// As Java prints it: "{a=1, b=[x, y]}".
    std::string text() const;
    boost::json::value json() const;
    /// As JSON, its keys in their order.
    std::string jsonText() const;
    bool equals(const Value& other) const;

    /// Of a map; null for what it does not have.
    Value at(std::string_view key) const;
    void put(const std::string& key, Value value) const;

  private:
    std::variant<std::monostate, bool, std::int64_t, double, std::string, std::shared_ptr<List>,
                 std::shared_ptr<Entries>, std::shared_ptr<Object>>
        m_value;
};

} // namespace lathe::velocity
