#pragma once

#include "engine/base/Result.h"
#include "engine/http/Message.h"
#include "engine/services/query/Parameters.h"

#include <optional>
#include <string>
#include <string_view>

namespace lathe::services::query {

/// A request of AWS's Query protocol: an action and its parameters, as a form in the body of a POST
/// or in the query of a GET
/// (https://smithy.io/2.0/aws/protocols/aws-query-protocol.html).
class QueryCall {
  public:
    /// Nothing where the request is none.
    static std::optional<QueryCall> read(const http::Request& request);

    const std::string& action() const { return m_action; }
    /// Tells the service: "2010-05-15".
    const std::string& version() const { return m_version; }
    /// Whose signature it has; empty without one.
    const std::string& accessKeyId() const { return m_accessKeyId; }
    /// Empty when it is not there.
    std::string text(std::string_view parameter) const;
    /// All of them, for who asks for lists.
    Parameters parameters() const { return Parameters{m_form}; }

  private:
    std::string m_form;
    std::string m_action;
    std::string m_version;
    std::string m_accessKeyId;
};

/// Writes the elements of an answer.
class Xml {
  public:
    void open(std::string_view name);
    void close();
    void text(std::string_view name, std::string_view value);
    const std::string& written() const { return m_text; }
    /// As text within an element.
    static std::string escaped(std::string_view text);

  private:
    std::string m_text;
    std::string m_open;
};

/// ACTIONResponse with ACTIONResult, in the service's namespace.
http::Response resultResponse(const QueryCall& call, std::string_view xmlNamespace,
                              const Xml& result);
http::Response resultResponse(std::string_view action, std::string_view xmlNamespace,
                              const Xml& result);
/// An Error of type Sender.
http::Response errorResponse(const Error& error, std::string_view xmlNamespace, int status = 400);

} // namespace lathe::services::query
