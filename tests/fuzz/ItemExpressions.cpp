#include "engine/items/Condition.h"
#include "engine/items/KeyConditions.h"
#include "engine/items/Projection.h"
#include "engine/items/Update.h"
#include "tests/fuzz/Check.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

// A text, which is read as each kind of DynamoDB's expressions and as a number. What is read can be
// used on an item; a number is the same when it has been written.

using namespace lathe;
using fuzz::require;

namespace {

items::Substitutions substitutions() {
    items::Substitutions made;
    made.names = {{"#a", "a"}, {"#n", "name"}};
    const char* const texts[] = {":s", ":n", ":l", ":set"};
    const char* const values[] = {R"({"S":"x"})", R"({"N":"2"})", R"({"L":[{"N":"1"}]})",
                                  R"({"SS":["a","b"]})"};
    for (std::size_t i = 0; i < std::size(texts); ++i)
        made.values.emplace(texts[i],
                            *items::AttributeValue::fromJson(boost::json::parse(values[i])));
    return made;
}

items::Map item() {
    return *items::mapFromJson(boost::json::parse(
        R"({"a":{"L":[{"N":"1"},{"M":{"b":{"S":"x"}}}]},"name":{"S":"x"},"n":{"N":"1"},)"
        R"("set":{"SS":["a"]}})"));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::textOf(data, size);
    auto stands = substitutions();
    if (const auto condition = items::Condition::parse("FilterExpression", text, stands)) {
        static_cast<void>(condition->holds(item()));
        static_cast<void>(items::keyConditionsOf(*condition));
    }
    if (const auto update = items::Update::parse(text, stands)) {
        items::Map changed = item();
        if (update->apply(changed))
            require(items::mapFromJson(items::toJson(changed)).has_value(),
                    "what an update makes is an item");
    }
    if (const auto paths = items::projectionOf(text, stands))
        require(items::sizeOf(items::project(item(), *paths)) <= items::sizeOf(item()),
                "a part is no larger than the whole");
    if (const auto number = items::Decimal::parse(text)) {
        const auto again = items::Decimal::parse(number->text());
        require(again && *again == *number && again->sortKey() == number->sortKey(),
                "a number is the same when it has been written");
    }
    return 0;
}
