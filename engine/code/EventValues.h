#pragma once

#include "engine/code/HandlerEvent.h"

#include <boost/json.hpp>

#include <deque>

namespace lathe::code {

/// What expressions of a handler's code stand for when it gets a certain event: the event itself,
/// what is reached into by keys and indexes, names that are given to parts of it, elements that a
/// loop goes through, JSON in its strings.
class EventValues {
  public:
    /// All of it must outlive this.
    EventValues(Grammar grammar, std::string_view text, EventName event,
                const boost::json::value& value);

    /// The value of the expression that ends there; nullptr where that is not known.
    const boost::json::value* before(std::size_t end);

  private:
    const boost::json::value* expression(std::size_t begin, std::size_t end);
    const boost::json::value* call(std::size_t open, std::size_t close);
    const boost::json::value* named(std::string_view name, std::size_t at);
    const boost::json::value* definedAt(std::string_view name, std::size_t at);
    const boost::json::value* loopedOver(std::size_t at, std::size_t behind);
    const boost::json::value* passedTo(std::size_t at);
    const boost::json::value* takenApart(std::string_view name, std::size_t at);
    const boost::json::value* parsed(const boost::json::value* text);
    std::size_t statementEnd(std::size_t at) const;

    Grammar m_grammar;
    std::string_view m_text;
    EventName m_event;
    const boost::json::value& m_value;
    /// What was read out of strings.
    std::deque<boost::json::value> m_parsed;
    int m_depth = 0;
    int m_looks = 0;
    /// Names are looked for before this.
    std::size_t m_limit = std::string_view::npos;
};

} // namespace lathe::code
