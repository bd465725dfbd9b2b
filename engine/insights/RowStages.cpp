#include "engine/insights/RowStages.h"

#include <boost/json/parse.hpp>

namespace json = boost::json;

namespace lathe::insights {

void AssignStage::add(Row& row) {
    for (const Assignment& assignment : m_command.assignments)
        row.set(assignment.slot, evaluate(*assignment.value, row));
    next().add(row);
}

void FilterStage::add(Row& row) {
    if (holds(*m_command.condition, row) == true)
        next().add(row);
}

void ParseStage::add(Row& row) {
    m_source = evaluate(*m_command.source, row);
    const auto text = m_source.textIn(m_buffer);
    auto rows =
        text ? extracted(m_command.extraction, *text, m_command.targets.size(), m_command.isMulti)
             : std::vector<std::vector<Value>>{};
    // What does not fit stays, without the fields.
    if (rows.empty())
        rows.emplace_back(m_command.targets.size());
    for (std::vector<Value>& values : rows) {
        for (std::size_t i = 0; i < values.size(); ++i)
            row.set(m_command.targets[i], std::move(values[i]));
        next().add(row);
    }
}

void UnnestStage::add(Row& row) {
    Value value = evaluate(*m_command.list, row);
    std::string buffer;
    if (const auto text = value.textIn(buffer); text && m_command.readsJson) {
        boost::system::error_code problem;
        json::value parsed = json::parse(*text, problem);
        if (!problem && parsed.is_array())
            value = Value{std::make_shared<const json::value>(std::move(parsed))};
    }
    const Value::Structure* structure = value.ifStructure();
    if (!structure || !(*structure)->is_array()) {
        row.set(m_command.slot, std::move(value));
        next().add(row);
        return;
    }
    for (const json::value& item : (*structure)->get_array()) {
        row.set(m_command.slot, item.is_structured() ? Value{Value::Structure{*structure, &item}}
                                                     : Value::of(item).owned());
        next().add(row);
    }
}

} // namespace lathe::insights
