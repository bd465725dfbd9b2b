#include "engine/services/dynamodb/Capacity.h"
#include "engine/services/dynamodb/Expressions.h"
#include "engine/services/dynamodb/Operations.h"
#include "engine/services/dynamodb/Search.h"
#include "engine/services/dynamodb/Write.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace json = boost::json;

namespace lathe::services::dynamodb {

namespace {

/// Of one page.
constexpr std::size_t mostBytes = 1024 * 1024;

const TextRule selectRule{
    0, {}, 0, {"SPECIFIC_ATTRIBUTES", "COUNT", "ALL_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES"}};
const TextRule conditionalOperatorRule{0, {}, 0, {"OR", "AND"}};

Result<void> checkParameters(const Scene& scene, bool isScan) {
    Parameters parameters{scene.input};
    parameters.text("Select", selectRule);
    parameters.integer("Limit", 1);
    parameters.text("ReturnConsumedCapacity", returnConsumedCapacityRule);
    requireTableName(parameters);
    parameters.text("IndexName", tableNameRule);
    parameters.text("ConditionalOperator", conditionalOperatorRule);
    if (isScan) {
        constexpr std::int64_t mostSegments = 1'000'000;
        parameters.integer("TotalSegments", 1, mostSegments);
        parameters.integer("Segment", 0, mostSegments - 1);
    }
    return parameters.verdict();
}

Result<void> checkSegments(const Scene& scene) {
    const json::value* segment = memberOf(scene.input, "Segment");
    const json::value* total = memberOf(scene.input, "TotalSegments");
    if (segment && !total)
        return validationError("The TotalSegments parameter is required but was not present in the "
                               "request when Segment parameter is present");
    if (total && !segment)
        return validationError("The Segment parameter is required but was not present in the "
                               "request when parameter TotalSegments is present");
    if (segment && segment->to_number<std::int64_t>() >= total->to_number<std::int64_t>())
        return validationError(fmt::format(
            "The Segment parameter is zero-based and must be less than parameter TotalSegments: "
            "Segment: {} is not less than TotalSegments: {}",
            segment->to_number<std::int64_t>(), total->to_number<std::int64_t>()));
    return {};
}

Result<void> checkSelect(const Scene& scene, bool projects) {
    const std::string select = textIn(scene.input, "Select");
    if (select.empty() || !projects || select == "SPECIFIC_ATTRIBUTES") {
        if (select == "SPECIFIC_ATTRIBUTES" && !projects)
            return validationError("Must specify the AttributesToGet or ProjectionExpression when "
                                   "choosing to get SPECIFIC_ATTRIBUTES");
        return {};
    }
    return validationError(fmt::format(
        "Cannot specify the {} when choosing to get {}",
        memberOf(scene.input, "AttributesToGet") ? "AttributesToGet" : "ProjectionExpression",
        select == "COUNT" ? "only the Count" : select));
}

Result<void> findTable(const Scene& scene, Search& search) {
    auto table = scene.table(textIn(scene.input, "TableName"));
    if (!table)
        return table.error();
    search.table = *table;
    const std::string name = textIn(scene.input, "IndexName");
    if (name.empty())
        return {};
    search.index = search.table->findIndex(name);
    if (!search.index)
        return validationError(
            fmt::format("The table does not have the specified index: {}", name));
    if (auto allowed = scene.check(scene.operation, search.table->arnOf(*search.index)); !allowed)
        return allowed;
    if (search.index->isGlobal && flagIn(scene.input, "ConsistentRead"))
        return validationError("Consistent reads are not supported on global secondary indexes");
    return {};
}

/// Of an index all attributes cannot be had where it has not all of them.
Result<void> checkProjected(const Scene& scene, const Search& search) {
    if (!search.index || !search.index->isGlobal || search.index->projectionType == "ALL")
        return {};
    const Index& index = *search.index;
    if (textIn(scene.input, "Select") == "ALL_ATTRIBUTES")
        return invalidValues(
            fmt::format("Select type ALL_ATTRIBUTES is not supported for global "
                        "secondary index {} because its projection type is not ALL",
                        index.name));
    std::set<std::string> missing;
    const auto look = [&](const std::string& name) {
        const auto& more = index.nonKeyAttributes;
        if (!search.table->key.has(name) && !index.key.has(name) &&
            std::find(more.begin(), more.end(), name) == more.end())
            missing.insert(name);
    };
    if (search.projection)
        for (const items::Path& path : *search.projection)
            look(std::get<std::string>(path.front()));
    for (const std::string& name : search.filtered)
        look(name);
    if (missing.empty())
        return {};
    return invalidValues(fmt::format("Global secondary index {} does not project [{}]", index.name,
                                     fmt::join(missing, ", ")));
}

Map startKeyOf(const Search& search, const Map& item) {
    Map key = keyIn(*search.table, item);
    if (search.index)
        for (const std::string& name : {search.index->key.hash, search.index->key.range})
            if (!name.empty())
                key.emplace(name, item.at(name));
    return key;
}

Outcome answer(const Scene& scene, Search& search) {
    const json::value* given = memberOf(scene.input, "Limit");
    const std::size_t limit = given ? given->to_number<std::size_t>() : SIZE_MAX;
    const std::string select = textIn(scene.input, "Select");
    // An index has but what it projects; of a local one the rest can be had from the table.
    const bool narrowed = search.index && select != "ALL_ATTRIBUTES" && !search.projection;
    json::array found;
    std::size_t scanned = 0;
    std::size_t count = 0;
    std::size_t bytes = 0;
    std::optional<Map> last;
    search.reading.index = search.index ? search.index->id : 0;
    scene.tables.read(*search.table, search.reading, [&](Map whole) {
        ++scanned;
        const Map item = search.index && search.index->isGlobal
                             ? projected(*search.table, *search.index, whole)
                             : whole;
        bytes += items::sizeOf(item);
        if (!search.filter || search.filter(item)) {
            ++count;
            if (select != "COUNT")
                found.push_back(
                    items::toJson(search.projection ? items::project(item, *search.projection)
                                  : narrowed        ? projected(*search.table, *search.index, item)
                                                    : item));
        }
        if (scanned < limit && bytes < mostBytes)
            return true;
        last = startKeyOf(search, whole);
        return false;
    });
    json::object told{{"Count", count}, {"ScannedCount", scanned}};
    if (select != "COUNT")
        told["Items"] = std::move(found);
    if (last)
        told["LastEvaluatedKey"] = items::toJson(*last);
    Capacity capacity;
    capacity.read(*search.table, bytes, flagIn(scene.input, "ConsistentRead"), search.index);
    if (auto used = capacity.told(textIn(scene.input, "ReturnConsumedCapacity")); !used.empty())
        told["ConsumedCapacity"] = std::move(used.front());
    return told;
}

Result<void> readFilter(Expressions& expressions, std::string_view older, Search& search) {
    auto filter = expressions.test("FilterExpression", older);
    if (!filter)
        return filter.error();
    search.filter = *std::move(filter);
    search.filtered = expressions.tested();
    auto projection = expressions.projection();
    if (!projection)
        return projection.error();
    search.projection = *std::move(projection);
    return {};
}

Result<void> readKeyConditions(Expressions& expressions, Search& search) {
    auto keys = expressions.keys();
    if (!keys)
        return keys.error();
    search.keys = *std::move(keys);
    return {};
}

Result<void> checkFilter(const Search& search, bool isOlder) {
    const KeySchema& key = search.key();
    for (const std::string& name : search.filtered)
        if (key.has(name))
            return validationError(fmt::format("{} can only contain non-primary key attributes: "
                                               "Primary key attribute: {}",
                                               isOlder ? "QueryFilter" : "Filter Expression",
                                               name));
    return {};
}

/// In the order in which the real service looks at them.
Result<void> readConditions(const Scene& scene, Expressions& expressions, std::string_view older,
                            Search& search) {
    if (!expressions.areUsed())
        if (auto read = readFilter(expressions, older, search); !read)
            return read;
    if (auto read = readStart(scene, search); !read)
        return read;
    if (auto checked = checkSegments(scene); !checked)
        return checked;
    if (!expressions.areUsed())
        return readKeyConditions(expressions, search);
    if (auto read = expressions.readSubstitutions(); !read)
        return read;
    if (auto read = expressions.readKeyExpression(); !read)
        return read;
    if (auto read = readFilter(expressions, older, search); !read)
        return read;
    if (auto used = expressions.checkAllUsed(); !used)
        return used;
    return readKeyConditions(expressions, search);
}

Result<Search> queryIn(const Scene& scene) {
    Search search;
    if (auto checked = checkParameters(scene, false); !checked)
        return checked.error();
    std::vector<std::string_view> older{"AttributesToGet", "QueryFilter", "ConditionalOperator"};
    // That one may stand beside the other expressions.
    if (memberOf(scene.input, "KeyConditionExpression"))
        older.push_back("KeyConditions");
    auto expressions = Expressions::read(
        scene.input, {"ProjectionExpression", "FilterExpression", "KeyConditionExpression"}, older);
    if (!expressions)
        return expressions.error();
    if (auto read = readConditions(scene, *expressions, "QueryFilter", search); !read)
        return read.error();
    if (auto checked = checkSelect(scene, search.projection.has_value()); !checked)
        return checked.error();
    if (!search.keys)
        return validationError(
            "Either the KeyConditions or KeyConditionExpression parameter must be "
            "specified in the request.");
    if (auto found = findTable(scene, search); !found)
        return found.error();
    if (auto checked = checkStart(search); !checked)
        return checked.error();
    if (auto read = readKeys(search); !read)
        return read.error();
    if (auto checked = checkRangeStart(search); !checked)
        return checked.error();
    if (search.index)
        if (auto checked = checkTableStart(search); !checked)
            return checked.error();
    if (auto checked = checkBoundaries(search); !checked)
        return checked.error();
    if (auto checked = checkFilter(search, !expressions->areUsed()); !checked)
        return checked.error();
    if (auto checked = checkProjected(scene, search); !checked)
        return checked.error();
    if (auto checked = checkPaths(*search.table, expressions->paths()); !checked)
        return checked.error();
    const json::value* forward = memberOf(scene.input, "ScanIndexForward");
    search.reading.forward = !forward || !forward->is_bool() || forward->get_bool();
    startBehind(search);
    return search;
}

Result<Search> scanIn(const Scene& scene) {
    Search search;
    if (auto checked = checkParameters(scene, true); !checked)
        return checked.error();
    auto expressions = Expressions::read(scene.input, {"ProjectionExpression", "FilterExpression"},
                                         {"AttributesToGet", "ScanFilter", "ConditionalOperator"});
    if (!expressions)
        return expressions.error();
    if (auto read = readConditions(scene, *expressions, "ScanFilter", search); !read)
        return read.error();
    if (auto checked = checkSelect(scene, search.projection.has_value()); !checked)
        return checked.error();
    if (auto found = findTable(scene, search); !found)
        return found.error();
    if (search.index)
        if (auto checked = checkStart(search); !checked)
            return checked.error();
    if (search.index)
        if (auto checked = checkRangeStart(search); !checked)
            return checked.error();
    if (auto checked = checkProjected(scene, search); !checked)
        return checked.error();
    if (auto checked = checkTableStart(search); !checked)
        return checked.error();
    if (auto checked = chooseSegment(scene, search); !checked)
        return checked.error();
    if (auto checked = checkPaths(*search.table, expressions->paths()); !checked)
        return checked.error();
    startBehind(search);
    return search;
}

} // namespace

Outcome query(Scene& scene) {
    auto search = queryIn(scene);
    if (!search)
        return tl::unexpected{Failure{search.error()}};
    return answer(scene, *search);
}

Outcome scan(Scene& scene) {
    auto search = scanIn(scene);
    if (!search)
        return tl::unexpected{Failure{search.error()}};
    return answer(scene, *search);
}

} // namespace lathe::services::dynamodb
