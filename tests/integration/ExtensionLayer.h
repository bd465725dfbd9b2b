#pragma once

#include "tests/integration/EngineBench.h"

#include <string>

namespace lathe::test {

/// What every extension of these tests begins with: the API in a few lines of Python.
inline const std::string extensionPrelude = R"(#!/usr/bin/env python3
import http.client, http.server, json, os, signal, sys, threading, time
api = os.environ['AWS_LAMBDA_RUNTIME_API']
own = os.path.basename(__file__)
ident = None
def ask(method, path, body=None, fields={}):
    connection = http.client.HTTPConnection(api)
    headers = {'Lambda-Extension-Name': own, **fields}
    if ident:
        headers['Lambda-Extension-Identifier'] = ident
    connection.request(method, path, None if body is None else json.dumps(body), headers)
    answer = connection.getresponse()
    return answer, answer.read().decode()
def register(events):
    global ident
    answer, body = ask('POST', '/2020-01-01/extension/register', {'events': events})
    ident = answer.headers['Lambda-Extension-Identifier']
    return json.loads(body)
def following():
    return json.loads(ask('GET', '/2020-01-01/extension/event/next')[1])
def say(*words):
    print(*words, flush=True)
)";

/// Adds a layer with this extension to a project whose template takes `layerProperties`.
inline void writeExtension(const EngineBench& bench, const std::string& name,
                           const std::string& code) {
    const std::filesystem::path file = std::filesystem::path{"layer/extensions"} / name;
    bench.write(file, extensionPrelude + code);
    std::filesystem::permissions(bench.root / file, std::filesystem::perms::owner_all |
                                                        std::filesystem::perms::group_exec |
                                                        std::filesystem::perms::others_exec |
                                                        std::filesystem::perms::others_read |
                                                        std::filesystem::perms::group_read);
}

/// The properties of App and the layer after it.
inline std::string withLayer(const std::string& properties = {}) {
    return properties + "      Layers: [!Ref Watchers]\n"
                        "  Watchers:\n"
                        "    Type: AWS::Serverless::LayerVersion\n"
                        "    Properties:\n"
                        "      ContentUri: layer/\n";
}

/// All lines of the journal, oldest first.
inline std::vector<std::string> allLines(const EngineBench& bench) {
    std::vector<std::string> texts;
    for (const model::LogLine& line : bench.storedLogs({}))
        texts.push_back(line.text);
    return texts;
}

inline bool hasLine(const EngineBench& bench, const std::string& text) {
    for (const std::string& line : allLines(bench))
        if (line.find(text) != std::string::npos)
            return true;
    return false;
}

} // namespace lathe::test
