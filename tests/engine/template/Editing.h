#pragma once

#include "engine/template/Nodes.h"
#include "engine/template/TemplateEdit.h"

#include <QStringList>

#include <boost/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

namespace lathe::test {

inline std::string readData(const std::string& name) {
    std::ifstream file(std::string(LATHE_TEST_DATA) + "/template/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline std::string withWindowsLineEnds(const std::string& text) {
    std::string changed;
    for (const char c : text) {
        changed += c == '\n' ? "\r\n" : std::string(1, c);
    }
    return changed;
}

inline boost::json::value meaningOf(const std::string& text) {
    std::vector<model::Diagnostic> diagnostics;
    const auto root = tmpl::parseDocument(text, "template.yaml", diagnostics);
    return root ? tmpl::toJson(*root) : boost::json::value("unparsable");
}

/// "Resources/Take/Events/0": digits are indexes.
inline tmpl::TemplatePath pathOf(const std::string& text) {
    tmpl::TemplatePath path;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find('/', begin), text.size());
        const std::string part = text.substr(begin, end - begin);
        if (part.find_first_not_of("0123456789") == std::string::npos) {
            path.emplace_back(static_cast<std::size_t>(std::stoul(part)));
        } else {
            path.emplace_back(part);
        }
        begin = end + 1;
    }
    return path;
}

inline std::string set(const std::string& text, const std::string& path,
                       const boost::json::value& value) {
    const auto edit = tmpl::setValue(text, pathOf(path), value);
    return edit ? tmpl::apply(text, *edit) : edit.error().code;
}

inline std::string remove(const std::string& text, const std::string& path) {
    const auto edit = tmpl::removeValue(text, pathOf(path));
    return edit ? tmpl::apply(text, *edit) : edit.error().code;
}

/// The lines of `after` that `before` does not have and the other way round, "-a" and "+b".
inline QStringList difference(const std::string& before, const std::string& after) {
    const QStringList old = QString::fromStdString(before).split('\n');
    const QStringList now = QString::fromStdString(after).split('\n');
    qsizetype begin = 0;
    while (begin < old.size() && begin < now.size() && old[begin] == now[begin]) {
        ++begin;
    }
    qsizetype end = 0;
    while (end < std::min(old.size(), now.size()) - begin &&
           old[old.size() - 1 - end] == now[now.size() - 1 - end]) {
        ++end;
    }
    QStringList lines;
    for (qsizetype i = begin; i < old.size() - end; ++i) {
        lines << "-" + old[i];
    }
    for (qsizetype i = begin; i < now.size() - end; ++i) {
        lines << "+" + now[i];
    }
    return lines;
}

} // namespace lathe::test
