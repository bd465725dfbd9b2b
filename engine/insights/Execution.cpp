#include "engine/insights/Execution.h"

#include "engine/base/Utf8.h"
#include "engine/insights/Plan.h"

namespace lathe::insights {

/// Counts events that got past all filters.
class Execution::Matches final : public Stage {
  public:
    Matches(Execution& owner, std::unique_ptr<Stage> next)
        : Stage{std::move(next)}
        , m_owner{owner} {}
    void add(Row& row) override {
        // An event whose list was unnested has several rows.
        if (!m_owner.m_isCounted)
            ++m_owner.m_results.recordsMatched;
        m_owner.m_isCounted = true;
        next().add(row);
    }

  private:
    Execution& m_owner;
};

/// Makes results of rows.
class Execution::Output final : public Stage {
  public:
    explicit Output(Execution& owner)
        : m_owner{owner} {}
    void add(Row& row) override {
        std::vector<ResultField> fields;
        for (const Column& column : m_owner.m_query.columns)
            // Functions such as base64decode() make bytes that are no text.
            if (const Value& value = row.at(column.slot); !value.isMissing())
                fields.push_back({column.name, validUtf8(value.text())});
        // Bytes of whoever runs the query.
        if (const Value& place = row.at(Query::pointerSlot);
            !m_owner.m_query.isAggregated && !place.isMissing())
            fields.push_back({"@ptr", std::string{place.text()}});
        m_owner.m_results.rows.push_back(std::move(fields));
    }
    void finish(Row&) override {}
    bool wantsMore() const override { return true; }

  private:
    Execution& m_owner;
};

/// Keeps the values of rows.
class Execution::ValueOutput final : public Stage {
  public:
    explicit ValueOutput(Execution& owner)
        : m_owner{owner} {}
    void add(Row& row) override {
        std::vector<Value>& values = m_owner.m_results.values.emplace_back();
        for (const Column& column : m_owner.m_query.columns)
            values.push_back(row.at(column.slot).owned());
    }
    void finish(Row&) override {}
    bool wantsMore() const override { return true; }

  private:
    Execution& m_owner;
};

Execution::Execution(Query query, const Settings& settings)
    : m_query{std::move(query)}
    , m_row{m_query.fields, settings.moments, settings.tables} {
    PlanSettings plan;
    plan.isNewestFirst = settings.feed == Feed::NewestFirst;
    plan.limit = settings.limit;
    plan.counting = [this](std::unique_ptr<Stage> next) {
        return std::make_unique<Matches>(*this, std::move(next));
    };
    std::unique_ptr<Stage> output = std::make_unique<Output>(*this);
    if (settings.form == Settings::Form::Values)
        output = std::make_unique<ValueOutput>(*this);
    m_stages = planned(m_query, plan, std::move(output));
}

Execution::~Execution() = default;

void Execution::add(const Event& event) {
    ++m_results.recordsScanned;
    m_results.bytesScanned += static_cast<std::int64_t>(event.message.size());
    m_isCounted = false;
    m_row.begin(event);
    m_stages->add(m_row);
}

bool Execution::wantsMore() const {
    return m_stages->wantsMore();
}

Results Execution::finish() {
    m_stages->finish(m_row);
    return std::move(m_results);
}

} // namespace lathe::insights
