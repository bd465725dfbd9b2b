#include "engine/cli/Invocation.h"
#include "engine/cli/InvokeClient.h"
#include "engine/cli/Output.h"

#include <boost/json.hpp>

namespace json = boost::json;

namespace lathe::cli {

namespace {

/// Takes the lines of the engine's answer as they come.
class AnswerPrinter {
  public:
    explicit AnswerPrinter(const CommonOptions& common)
        : m_common{common} {}

    void take(const json::object& line) {
        if (const json::value* log = line.if_contains("log"))
            printError(std::string{log->at("text").as_string()} + "\n");
        else if (const json::value* answer = line.if_contains("answer"))
            m_exitCode = finishWith(answer->as_object(), std::string{line.at("region").as_string()},
                                    m_common);
        else if (const json::value* accepted = line.if_contains("accepted"))
            m_exitCode = finishAccepted(std::string{accepted->as_string()}, m_common);
        else if (const json::value* error = line.if_contains("error"))
            m_exitCode =
                finishRefused({std::string{error->at("code").as_string()},
                               Text::verbatim(std::string{error->at("detail").as_string()})},
                              m_common);
    }
    /// Empty until the last line has come.
    std::optional<int> exitCode() const { return m_exitCode; }

  private:
    const CommonOptions& m_common;
    std::optional<int> m_exitCode;
};

} // namespace

int invokeRunning(const std::string& endpoint, const CommonOptions& common,
                  const InvokeOptions& options, std::string event) {
    AnswerPrinter printer{common};
    InvokeQuestion question;
    question.function = options.function;
    question.qualifier = options.qualifier;
    question.type = options.invocationType;
    question.tenantId = options.tenantId;
    question.event = std::move(event);
    if (const auto asked = askToInvoke(endpoint, std::move(question),
                                       [&](const json::object& line) { printer.take(line); });
        !asked)
        return fail(asked.error());
    if (printer.exitCode())
        return *printer.exitCode();
    return fail(EngineFailed, "the running engine ended before it answered; lathe logs shows how "
                              "far the function came");
}

} // namespace lathe::cli
