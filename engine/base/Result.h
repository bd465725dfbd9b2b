#pragma once

#include "engine/base/Text.h"

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace lathe {

/// The engine failed to do something (a function that fails is an Outcome, not an Error).
/// `code` is stable and for programs ("PortInUse"); `detail` is one sentence for a person that says
/// what happened and, where there is one, the next step.
struct Error {
    std::string code;
    Text detail;

    bool operator==(const Error&) const = default;
};

/// A value or the Error that took its place.
template <class T> class [[nodiscard]] Result : public tl::expected<T, Error> {
  public:
    using tl::expected<T, Error>::expected;
    Result(Error error)
        : tl::expected<T, Error>(tl::unexpect, std::move(error)) {}
};

/// The Error for a failed system call: `what` in words, then the text of `errnum`.
Error systemError(std::string code, Text what, int errnum);

} // namespace lathe
