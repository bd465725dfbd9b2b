#pragma once

#include "engine/model/Diagnostic.h"
#include "engine/template/Node.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::tmpl {

/// A value of the template with the place that a message about it should point to. Values that are
/// missing, and those that are null, have no `value`; they are placed at their nearest parent, so
/// that long ways down (`properties["Auth"]["Authorizers"]`) need no checks.
struct Setting {
    const Node* value = nullptr;
    /// Of the key where there is one.
    Mark mark;

    explicit operator bool() const { return value != nullptr; }
    Setting operator[](std::string_view key) const;
    Setting operator[](std::size_t index) const;
    bool has(std::string_view key) const;

    bool isMap() const { return value && value->isMapping(); }
    bool isList() const { return value && value->isSequence(); }
    bool isString() const { return value && value->isString(); }
    bool isBool() const { return value && value->kind == Node::Kind::Boolean; }
    bool isInteger() const { return value && value->kind == Node::Kind::Integer; }
    bool isTrue() const;
    /// Neither missing nor false, zero or empty: what SAM takes as given.
    bool isGiven() const;
    /// Ref, Fn::X and the like.
    bool isIntrinsic() const;
    /// A plain mapping or an intrinsic function, or missing.
    bool isMapOrMissing() const { return !value || isMap(); }
    std::string text() const { return value && value->isScalar() ? value->scalar : std::string{}; }
    /// The logical id or parameter of a plain Ref; empty for everything else.
    std::string reference() const;
    bool isNoValue() const { return reference() == "AWS::NoValue"; }
    std::vector<Node::Entry> entries() const;
    std::size_t size() const;
};

/// What all rules of a template share.
class SamContext {
  public:
    /// `root` has the Globals merged; `diagnostics` must outlive this.
    SamContext(Node::Ptr root, std::filesystem::path file,
               std::vector<model::Diagnostic>& diagnostics);

    Setting root() const { return m_root; }
    Setting resources() const { return m_resources; }
    Setting resource(std::string_view id) const { return m_resources[id]; }
    std::string typeOf(std::string_view id) const { return resource(id)["Type"].text(); }
    const std::filesystem::path& file() const { return m_file; }

    /// A Ref to a parameter with a default gives way to that default; everything else stays.
    Setting resolved(const Setting& setting) const;

    /// An error at the setting's place. `resource`: logical id, empty for the template as a whole.
    void fail(const std::string& resource, const Setting& where, std::string code, Text message,
              Text hint);
    void warn(const std::string& resource, const Setting& where, std::string code, Text message,
              Text hint);
    /// Whether SAM transforms the template: it has resources of SAM's own types.
    bool isSam() const;

  private:
    void add(model::Severity severity, const std::string& resource, const Setting& where,
             std::string code, Text message, Text hint);

    Node::Ptr m_owner;
    Setting m_root;
    Setting m_resources;
    std::filesystem::path m_file;
    std::vector<model::Diagnostic>& m_diagnostics;
};

/// One resource under examination.
struct SamResource {
    SamContext& context;
    std::string id;
    std::string type;
    /// The resource itself; its mark is the logical id's.
    Setting self;
    Setting properties;

    void fail(const Setting& where, std::string code, Text message, Text hint = {}) const {
        context.fail(id, where, std::move(code), std::move(message), std::move(hint));
    }
    /// Reports when the setting is there and is no mapping; true when it is a mapping.
    bool expectMap(const Setting& setting, std::string_view name) const;
    bool expectList(const Setting& setting, std::string_view name) const;
    bool expectString(const Setting& setting, std::string_view name) const;
    bool expectBool(const Setting& setting, std::string_view name) const;
    bool expectPresent(const Setting& setting, std::string_view name) const;
    /// The message for a setting of the wrong type: `wanted` is "a map", "a string"...
    void failType(const Setting& setting, std::string_view name, const Text& wanted) const;
};

/// What a value is, for messages: "a list", "the number 3", "a !Sub"...
Text describe(const Setting& setting);

enum class Joint { Or, And };

/// "a, b or c".
Text joinWords(const std::vector<Text>& words, Joint joint = Joint::Or);
Text joinWords(const std::vector<std::string>& words, Joint joint = Joint::Or);

/// The letters of ASCII in lower case.
std::string lowerCase(std::string text);

} // namespace lathe::tmpl
