#pragma once

#include "engine/compare/Rules.h"
#include "engine/compare/Value.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lathe::compare {

/// One value of two documents beside each other.
struct Difference {
    enum class Kind {
        Same,
        /// Differs, and the rules say that it may.
        Excepted,
        /// Another value, or one of another type.
        Changed,
        Added,
        Removed,
        /// An element of an array that stands elsewhere in it, itself the same.
        Moved,
        /// An object or array in both, the same or not: what is in it is in `parts`. Also a string
        /// that holds one as JSON (Value::content): names in paths lead into it.
        Inside,
    };

    Kind kind = Kind::Same;
    /// In the document before and after; nullptr where it is not.
    const Value* before = nullptr;
    const Value* after = nullptr;
    /// Member of an object; empty for elements of arrays.
    std::string key;
    /// Elements of arrays.
    std::optional<std::size_t> indexBefore;
    std::optional<std::size_t> indexAfter;
    /// Everything that is in it, equal parts too, in the order of the document after it with what
    /// was removed where it stood.
    std::vector<Difference> parts;
    /// Of it and what is in it, how many differ though they may not.
    std::size_t count = 0;

    /// The last name of its JSON Pointer: after, where it is there.
    std::string name() const;
};

/// Two documents, and what differs between them.
class Comparison {
  public:
    Comparison(Value before, Value after, const Rules& rules);

    const Difference& root() const { return m_root; }
    const Value& before() const { return *m_before; }
    const Value& after() const { return *m_after; }
    bool isEqual() const { return m_root.count == 0; }

  private:
    // The differences point into them.
    std::shared_ptr<Value> m_before;
    std::shared_ptr<Value> m_after;
    Difference m_root;
};

/// Of two values that have their marks, at a place of the rules.
Difference compareValues(const Value& before, const Value& after, const Place& place);

/// Calls `visit` for each difference that counts, with its JSON Pointer.
void forEachDifference(const Difference& root,
                       const std::function<void(const std::string&, const Difference&)>& visit);

} // namespace lathe::compare
