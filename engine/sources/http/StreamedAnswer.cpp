#include "engine/sources/http/StreamedAnswer.h"

#include "engine/sources/http/FunctionAnswer.h"

namespace lathe::sources::http {

namespace {

constexpr std::string_view separator{"\0\0\0\0\0\0\0\0", 8};
constexpr std::string_view preludeType = "application/vnd.awslambda.http-integration-response";
/// More is no prelude.
constexpr std::size_t longestPrelude = 64 * 1024;

} // namespace

dispatch::ResponseSink StreamedAnswer::sink() {
    return {[self = shared_from_this()](const model::InvocationRecord&,
                                        std::string_view contentType) { self->begin(contentType); },
            [self = shared_from_this()](std::string_view bytes) { self->take(bytes); }};
}

void StreamedAnswer::begin(std::string_view contentType) {
    m_hasPrelude = contentType.starts_with(preludeType);
    if (m_hasPrelude)
        return;
    Response head;
    head.fields.add("Content-Type", contentType.empty() ? "application/octet-stream" : contentType);
    m_begun = true;
    m_pending->begin(std::move(head));
}

void StreamedAnswer::take(std::string_view bytes) {
    if (m_begun)
        return m_pending->write(bytes);
    m_prelude.append(bytes);
    readPrelude();
}

void StreamedAnswer::readPrelude() {
    const auto end = m_prelude.find(separator);
    if (end == std::string::npos) {
        if (m_prelude.size() > longestPrelude)
            m_pending->fail(GatewayError::IntegrationFailure);
        return;
    }
    auto head = headOf(std::string_view{m_prelude}.substr(0, end));
    if (!head)
        return m_pending->fail(GatewayError::IntegrationFailure);
    if (!head->fields.find("Content-Type"))
        head->fields.add("Content-Type", "application/octet-stream");
    m_begun = true;
    m_pending->begin(std::move(*head));
    if (const std::string rest = m_prelude.substr(end + separator.size()); !rest.empty())
        m_pending->write(rest);
}

void StreamedAnswer::end(const dispatch::Answer& answer) {
    if (m_begun)
        m_pending->finish();
    else if (answer.record.outcome.kind == model::OutcomeKind::Success && m_hasPrelude)
        m_pending->answer(headOf(m_prelude).value_or(Response{}));
    else
        m_pending->fail(GatewayError::IntegrationFailure);
}

} // namespace lathe::sources::http
