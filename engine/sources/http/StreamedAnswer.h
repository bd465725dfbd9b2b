#pragma once

#include "engine/dispatch/Dispatcher.h"
#include "engine/sources/http/Pending.h"

#include <memory>
#include <string>

namespace lathe::sources::http {

/// A function's response on its way to the client as it comes. Where it says so by its content
/// type, a JSON object with status and headers stands before it, and eight NULs after that
/// (https://docs.aws.amazon.com/lambda/latest/dg/configuration-response-streaming.html).
class StreamedAnswer : public std::enable_shared_from_this<StreamedAnswer> {
  public:
    explicit StreamedAnswer(std::shared_ptr<Pending> pending)
        : m_pending{std::move(pending)} {}

    dispatch::ResponseSink sink();
    /// The invocation is over, well or not.
    void end(const dispatch::Answer& answer);

  private:
    void begin(std::string_view contentType);
    void take(std::string_view bytes);
    void readPrelude();

    std::shared_ptr<Pending> m_pending;
    /// What of the response has come while its head is not complete.
    std::string m_prelude;
    bool m_hasPrelude = false;
    bool m_begun = false;
};

} // namespace lathe::sources::http
