#pragma once

#include "engine/sources/http/Exchange.h"
#include "engine/sources/http/RouteChoice.h"
#include "engine/template/ProjectLoader.h"

#include <QTemporaryDir>

#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <string>

namespace lathe::test {

/// The project of a template's text; files besides by name.
inline std::shared_ptr<const model::Project>
projectOf(const std::string& resources, const std::map<std::string, std::string>& files = {}) {
    const QTemporaryDir folder;
    const std::filesystem::path root = folder.path().toStdString();
    std::ofstream{root / "template.yaml"} << "Transform: AWS::Serverless-2016-10-31\n" << resources;
    for (const auto& [name, text] : files)
        std::ofstream{root / name} << text;
    const auto loaded = tmpl::loadProject(root / "template.yaml", {});
    for (const auto& diagnostic : loaded.diagnostics)
        if (!loaded.project)
            qWarning("%s", diagnostic.message.english().c_str());
    return loaded.project ? loaded.project : std::make_shared<const model::Project>();
}

/// Resources with one function, App, to which `rest` comes.
inline std::string withFunction(const std::string& rest, const std::string& properties = {}) {
    return "Resources:\n"
           "  App:\n"
           "    Type: AWS::Serverless::Function\n"
           "    Properties:\n"
           "      InlineCode: x\n"
           "      Handler: index.handler\n"
           "      Runtime: python3.11\n" +
           properties + rest;
}

/// A request on its way through the API, its route chosen.
inline sources::http::Exchange exchangeOf(std::shared_ptr<const sources::http::Api> api,
                                          lathe::http::Request request) {
    sources::http::Exchange exchange;
    exchange.request = std::move(request);
    exchange.api = std::move(api);
    exchange.domainName = "id.execute-api.us-east-1.amazonaws.com";
    exchange.accountId = "123456789012";
    exchange.region = "us-east-1";
    exchange.port = 3000;
    exchange.time = Timestamp{std::chrono::microseconds{1'583'349'317'135'000}};
    exchange.requestId = "request";
    exchange.extendedId = "extended=";
    exchange.traceId = "Root=1-1-1";
    const std::string path{exchange.request.path()};
    sources::http::chooseRoute(exchange, path);
    return exchange;
}

} // namespace lathe::test
