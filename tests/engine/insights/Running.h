#pragma once

#include "engine/insights/Execution.h"

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace lathe::test {

/// 2026-11-30 08:21:42.123 UTC.
inline constexpr Timestamp morning{Microseconds{1'796'026'902'123'000}};

inline insights::Execution::Settings settings() {
    insights::Execution::Settings settings;
    settings.moments = {morning + Seconds{60}, morning - Seconds{3600}, morning + Seconds{60}};
    return settings;
}

/// The query, or a test that failed with what is wrong with it.
inline insights::Query parsed(const std::string& text) {
    auto query = insights::Query::parse(text);
    if (!query)
        qFatal("%s: %s", text.c_str(), query.error().error().detail.english().c_str());
    return *query;
}

/// Messages that are a second apart, the oldest one first.
inline void addTo(insights::Execution& execution, const std::vector<std::string>& messages,
                  bool isBaseline = false) {
    for (std::size_t i = 0; i < messages.size(); ++i) {
        const std::string pointer = "ptr" + std::to_string(i);
        execution.add({morning + Seconds{i}, morning + Seconds{i + 1}, messages[i], "stream",
                       "123456789012:/aws/lambda/shop", pointer, isBaseline});
    }
}

/// Runs a query over such messages, and each of its subqueries over others.
inline insights::Results resultsOf(const std::string& query,
                                   const std::vector<std::string>& messages,
                                   const std::vector<std::vector<std::string>>& others = {}) {
    const insights::Query outer = parsed(query);
    insights::Execution::Settings own = settings();
    for (std::size_t i = 0; i < outer.subqueries.size(); ++i) {
        insights::Execution::Settings inner = settings();
        inner.form = insights::Execution::Settings::Form::Values;
        insights::Execution execution{*outer.subqueries[i], inner};
        addTo(execution, others.at(i));
        own.tables.push_back(
            std::make_shared<const insights::Table>(std::move(execution.finish().values)));
    }
    insights::Execution execution{outer, own};
    addTo(execution, messages);
    return execution.finish();
}

/// The rows as "field=value; field=value", without @ptr.
inline QStringList rowsOf(const insights::Results& results) {
    QStringList rows;
    for (const auto& row : results.rows) {
        QStringList fields;
        for (const insights::ResultField& field : row)
            if (field.name != "@ptr")
                fields << QString::fromStdString(field.name + "=" + field.value);
        rows << fields.join("; ");
    }
    return rows;
}

inline QStringList run(const std::string& query, const std::vector<std::string>& messages,
                       const std::vector<std::vector<std::string>>& others = {}) {
    return rowsOf(resultsOf(query, messages, others));
}

/// The value of an expression for one event; "-" when it has none.
inline QString valueOf(const std::string& expression, const std::string& message = {}) {
    const QStringList rows = run("fields " + expression + " as x", {message});
    return rows.first().startsWith("x=") ? rows.first().mid(2) : QString{"-"};
}

} // namespace lathe::test
