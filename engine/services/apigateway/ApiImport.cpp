#include "engine/services/apigateway/ApiImport.h"

#include "engine/services/apigateway/ApiImportPaths.h"
#include "engine/services/apigateway/Asked.h"
#include "engine/template/JsonAccess.h"
#include "engine/template/Nodes.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

using tmpl::arrayAt;
using tmpl::flagAt;
using tmpl::numberAt;
using tmpl::objectAt;
using tmpl::textAt;

json::value jsonOf(std::string_view body, boost::system::error_code& error) {
    json::parse_options options;
    options.max_depth = 200;
    return json::parse(body, error, {}, options);
}

/// An unquoted version of YAML's is the text that stands there: "1.0" is no number.
void keepVersion(const tmpl::Node& root, json::value& document) {
    const tmpl::Node* info = root.find("info");
    const tmpl::Node* version = info ? info->find("version") : nullptr;
    if (version && version->isScalar())
        document.at("info").as_object()["version"] = tmpl::scalarText(*version);
}

/// Null where the body is neither JSON nor YAML.
json::value documentOf(std::string_view body) {
    boost::system::error_code error;
    json::value document = jsonOf(body, error);
    if (!error)
        return document;
    std::vector<model::Diagnostic> diagnostics;
    const tmpl::Node::Ptr root = tmpl::parseDocument(body, {}, diagnostics);
    if (!root)
        return nullptr;
    document = tmpl::toJson(*root);
    keepVersion(*root, document);
    return document;
}

class Import {
  public:
    Import(const ImportRequest& request, Importing& importing)
        : m_request{request}
        , m_importing{importing}
        , m_document{importing.document}
        , m_api{importing.api} {}

    void read() {
        if (m_request.overwrites)
            clear();
        readPlainMembers();
        readEndpoint();
        importValidators(m_importing);
        importAuthorizers(m_importing);
        importModels(m_importing);
        importGatewayResponses(m_importing);
        if (!m_request.ignoresDocumentation)
            importDocumentationParts(m_importing);
        importPaths(m_importing, m_request.basePath, m_request.overwrites);
    }

  private:
    /// What no document says stays: its id, its tags, its deployments and stages.
    void clear() {
        for (const char* member :
             {"description", "version", "binaryMediaTypes", "minimumCompressionSize", "policy"})
            m_api.erase(member);
        m_api["apiKeySource"] = "HEADER";
        for (const char* parts : {".models", ".validators", ".authorizers", ".gatewayResponses"})
            m_api[parts] = json::object{};
        if (!m_request.ignoresDocumentation)
            m_api[".documentationParts"] = json::object{};
    }

    void readPlainMembers() {
        const json::object* info = objectAt(m_document, "info");
        for (const auto& [member, written] :
             {std::pair{"name", "title"}, {"description", "description"}, {"version", "version"}})
            if (const std::string text = info ? textAt(*info, written) : ""; !text.empty())
                m_api[member] = text;
        if (const std::string source = textAt(m_document, "x-amazon-apigateway-api-key-source");
            !source.empty())
            m_api["apiKeySource"] = upperCased(source);
        if (const auto size = numberAt(m_document, "x-amazon-apigateway-minimum-compression-size"))
            m_api["minimumCompressionSize"] = *size;
        if (const json::object* policy = objectAt(m_document, "x-amazon-apigateway-policy"))
            m_api["policy"] = json::serialize(*policy);
        readBinaryMediaTypes();
        readTags();
    }

    void readBinaryMediaTypes() {
        const json::array* written = arrayAt(m_document, "x-amazon-apigateway-binary-media-types");
        if (!written)
            return;
        json::value& types = m_api["binaryMediaTypes"];
        if (!types.is_array())
            types = json::array{};
        json::array& list = types.get_array();
        for (const json::value& type : *written)
            if (std::find(list.begin(), list.end(), type) == list.end())
                list.push_back(type);
    }

    void readTags() {
        const json::array* tags = arrayAt(m_document, "tags");
        for (std::size_t at = 0; tags && at < tags->size(); ++at) {
            const json::object* tag = (*tags)[at].if_object();
            const json::value* value =
                tag ? tag->if_contains("x-amazon-apigateway-tag-value") : nullptr;
            if (value && value->is_string())
                objectIn(m_api, "tags")[textAt(*tag, "name")] = *value;
        }
    }

    /// OpenAPI 3 has it in its server.
    void readEndpoint() {
        constexpr std::string_view member = "x-amazon-apigateway-endpoint-configuration";
        const json::object* server = serverOf(m_document);
        const json::object* written = server ? objectAt(*server, member) : nullptr;
        written = written ? written : objectAt(m_document, member);
        if (!written)
            return;
        if (const auto isDisabled = flagAt(*written, "disableExecuteApiEndpoint"))
            m_api["disableExecuteApiEndpoint"] = *isDisabled;
        if (written->contains("types") || written->contains("vpcEndpointIds") ||
            written->contains("ipAddressType"))
            take(objectIn(m_api, "endpointConfiguration"), *written,
                 {"types", "vpcEndpointIds", "ipAddressType"});
    }

    const ImportRequest& m_request;
    Importing& m_importing;
    const json::object& m_document;
    json::object& m_api;
};

Error invalidInput() {
    return badRequest("Invalid OpenAPI input.");
}

Result<void> checkOutcome(const Importing& importing, bool failsOnWarnings) {
    const std::string warnings = fmt::format("{}", fmt::join(importing.warnings, "\n\t"));
    if (!importing.errors.empty()) {
        std::string message =
            fmt::format("Errors found during import:\n\t{}", fmt::join(importing.errors, "\n\t"));
        if (!warnings.empty())
            message += "\nAdditionally, these warnings were found:\n\t" + warnings;
        return badRequest(std::move(message));
    }
    if (failsOnWarnings && !warnings.empty())
        return badRequest("Warnings found during import:\n\t" + warnings);
    return {};
}

} // namespace

Result<Imported> imported(const ImportRequest& request, json::object api) {
    const json::value written = documentOf(request.body);
    const json::object* document = written.if_object();
    const bool isOpenApi3 = document && textAt(*document, "openapi").starts_with("3.0");
    if (!document || (!isOpenApi3 && !textAt(*document, "swagger").starts_with('2')))
        return invalidInput();
    Importing importing{*document, isOpenApi3, api, request.newId};
    Import{request, importing}.read();
    if (textAt(api, "name").empty())
        return invalidInput();
    if (auto checked = checkOutcome(importing, request.failsOnWarnings); !checked)
        return checked.error();
    return Imported{std::move(api), std::move(importing.warnings)};
}

Result<ImportedDocumentation> importedDocumentation(const ImportRequest& request,
                                                    json::object api) {
    const json::value written = documentOf(request.body);
    const json::object* document = written.if_object();
    if (!document)
        return badRequest("Unable to build importer with provided input.");
    if (request.overwrites)
        api[".documentationParts"] = json::object{};
    Importing importing{*document, document->contains("openapi"), api, request.newId};
    std::vector<std::string> ids = importDocumentationParts(importing);
    return ImportedDocumentation{std::move(ids), std::move(api)};
}

} // namespace lathe::services::apigateway
