#include "engine/insights/HeldStages.h"

#include "engine/insights/OrderStage.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace lathe::insights {

namespace {

/// The number that this share of sorted numbers does not exceed; between two of them, so far
/// between them.
double quantile(const std::vector<double>& sorted, double share) {
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const auto above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - std::floor(place)) * (sorted[above] - sorted[below]);
}

} // namespace

HeldStage::HeldStage(std::vector<std::size_t> kept, std::unique_ptr<Stage> next)
    : Stage{std::move(next)}
    , m_kept{std::move(kept)} {
    std::sort(m_kept.begin(), m_kept.end());
    m_kept.erase(std::unique(m_kept.begin(), m_kept.end()), m_kept.end());
}

void HeldStage::add(Row& row) {
    if (!wantsMore())
        return;
    Held& values = m_rows.emplace_back();
    for (const std::size_t slot : m_kept)
        values.push_back(row.at(slot).owned());
}

void HeldStage::finish(Row& row) {
    change(std::move(m_rows), row);
    m_rows.clear();
    next().finish(row);
}

void HeldStage::show(const Held& values, Row& row) const {
    row.beginEmpty();
    for (std::size_t i = 0; i < m_kept.size(); ++i)
        row.set(m_kept[i], values[i]);
}

std::size_t HeldStage::placeOf(std::size_t slot) const {
    return static_cast<std::size_t>(std::lower_bound(m_kept.begin(), m_kept.end(), slot) -
                                    m_kept.begin());
}

void FillMissingStage::change(std::vector<Held> rows, Row& row) {
    // By time, and by what stats had beside it; rows without a time come first.
    std::map<Timestamp, std::map<std::string, const Held*>> byTime;
    std::vector<const Held*> timeless;
    std::map<std::string, const Held*> groups;
    const std::size_t time = placeOf(m_command.time);
    for (const Held& values : rows) {
        const Timestamp* when = values[time].ifTime();
        if (!when) {
            timeless.push_back(&values);
            continue;
        }
        std::string identity;
        for (const std::size_t slot : m_command.others)
            addIdentity(values[placeOf(slot)], identity);
        groups.try_emplace(identity, &values);
        byTime[*when][identity] = &values;
    }
    for (const Held* values : timeless) {
        show(*values, row);
        next().add(row);
    }
    if (byTime.empty())
        return;
    const Timestamp last = byTime.rbegin()->first;
    const auto after = [this](Timestamp when) {
        return m_command.period.next(when - m_command.offset) + m_command.offset;
    };
    for (Timestamp when = byTime.begin()->first, before = when - Milliseconds{1};
         // Of periods of many thousand years, the next one is beyond what calendars have.
         before < when && when <= last && byTime.size() * groups.size() < Query::largestLimit;
         before = std::exchange(when, after(when)))
        byTime[when];
    const auto give = [&](Timestamp when) {
        for (const auto& [identity, like] : groups) {
            const auto found = byTime[when].find(identity);
            if (found == byTime[when].end())
                fill(when, *like, row);
            else
                show(*found->second, row);
            next().add(row);
        }
    };
    const bool isDescending = rows.front()[time].ifTime() && rows.back()[time].ifTime() &&
                              *rows.front()[time].ifTime() > *rows.back()[time].ifTime();
    std::vector<Timestamp> times;
    for (const auto& [when, known] : byTime)
        times.push_back(when);
    if (isDescending)
        std::reverse(times.begin(), times.end());
    for (const Timestamp when : times)
        give(when);
}

void FillMissingStage::fill(Timestamp when, const Held& like, Row& row) const {
    row.beginEmpty();
    row.set(m_command.time, Value{when});
    for (const std::size_t slot : m_command.others)
        row.set(slot, like[placeOf(slot)]);
    for (const auto& [slot, value] : m_command.values)
        row.set(slot, value);
}

OutliersStage::Bounds OutliersStage::boundsOf(const std::vector<Held>& rows,
                                              std::size_t slot) const {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    std::vector<double> numbers;
    for (const Held& values : rows)
        if (const auto number = values[placeOf(slot)].number())
            numbers.push_back(number->real);
    if (numbers.empty())
        return {-infinity, infinity};
    std::sort(numbers.begin(), numbers.end());
    const double low = quantile(numbers, 0.25), high = quantile(numbers, 0.75);
    const double far = m_command.farness * (high - low);
    return {m_command.hasLower ? low - far : -infinity, high + far};
}

void OutliersStage::change(std::vector<Held> rows, Row& row) {
    std::vector<Bounds> bounds;
    for (const Outliers::Field& field : m_command.fields)
        bounds.push_back(boundsOf(rows, field.slot));
    for (const Held& values : rows) {
        show(values, row);
        bool isAny = false;
        for (std::size_t i = 0; i < m_command.fields.size(); ++i) {
            const Outliers::Field& field = m_command.fields[i];
            const auto number = row.at(field.slot).number();
            const bool is =
                number && (number->real < bounds[i].lower || number->real > bounds[i].upper);
            isAny = isAny || is;
            if (is && !m_command.removes)
                row.set(field.slot,
                        Value{std::clamp(number->real, bounds[i].lower, bounds[i].upper)});
            if (field.mark)
                row.set(*field.mark, Value::truth(is));
        }
        if (!isAny || !m_command.removes)
            next().add(row);
    }
}

void SessionsStage::change(std::vector<Held> rows, Row& row) {
    struct Session {
        Timestamp last;
        std::int64_t number;
    };
    std::vector<std::size_t> byTime(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        byTime[i] = i;
    const std::size_t time = placeOf(Query::timestampSlot);
    const auto when = [&](std::size_t i) {
        const Timestamp* known = rows[i][time].ifTime();
        return known ? *known : Timestamp{};
    };
    std::stable_sort(byTime.begin(), byTime.end(),
                     [&](std::size_t left, std::size_t right) { return when(left) < when(right); });
    std::map<std::string, Session> sessions;
    std::vector<std::int64_t> numbers(rows.size());
    std::int64_t count = 0;
    for (const std::size_t i : byTime) {
        show(rows[i], row);
        std::string identity;
        for (const ExpressionPtr& key : m_command.keys)
            addIdentity(evaluate(*key, row), identity);
        const auto [known, isNew] = sessions.try_emplace(identity, Session{});
        Session& session = known->second;
        if (isNew || when(i) - session.last > m_command.longestPause)
            session.number = ++count;
        session.last = when(i);
        numbers[i] = session.number;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        show(rows[i], row);
        row.set(m_command.slot, Value{numbers[i]});
        next().add(row);
    }
}

} // namespace lathe::insights
