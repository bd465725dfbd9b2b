#include "widgets/dashboard/DashboardBody.h"

#include "widgets/dashboard/Arrangement.h"

#include <algorithm>

namespace json = boost::json;

namespace lathe::dashboard {

namespace {

constexpr int usualWidth = 6;
constexpr int usualHeight = 6;

void write(const json::value& value, std::string& text, std::size_t depth) {
    const std::string inner(2 * (depth + 1), ' ');
    const std::string outer(2 * depth, ' ');
    const auto* array = value.if_array();
    const auto* object = value.if_object();
    const bool isFlat = array && std::none_of(array->begin(), array->end(), [](const auto& each) {
                            return each.is_structured();
                        });
    if ((array && array->empty()) || (object && object->empty()) || isFlat ||
        !value.is_structured()) {
        text += json::serialize(value);
        return;
    }
    std::string_view between = array ? "[\n" : "{\n";
    const auto next = [&] {
        text += between;
        text += inner;
        between = ",\n";
    };
    if (array) {
        for (const json::value& each : *array) {
            next();
            write(each, text, depth + 1);
        }
    } else {
        for (const auto& [key, each] : *object) {
            next();
            text += json::serialize(json::string{key}) + ": ";
            write(each, text, depth + 1);
        }
    }
    text += "\n" + outer + (array ? "]" : "}");
}

/// Its place, where it has all of one; else only what of it there is.
TileSpec tileOf(const json::object& written, std::vector<Place>& before) {
    TileSpec tile;
    for (const auto& [key, value] : written)
        if (key != "x" && key != "y" && key != "width" && key != "height" && key != "type" &&
            key != "properties")
            tile.others[key] = value;
    tile.type = textAt(written, "type");
    if (const json::object* properties = objectAt(written, "properties"))
        tile.properties = *properties;
    const auto number = [&](std::string_view member, int otherwise, int least, int most) {
        return std::clamp(int(numberAt(written, member, otherwise)), least, most);
    };
    Place& place = tile.place;
    place.width = number("width", usualWidth, 1, Place::Columns);
    place.height = number("height", usualHeight, 1, 1000);
    if (written.contains("x") && written.contains("y")) {
        place.x = number("x", 0, 0, Place::Columns - place.width);
        place.y = number("y", 0, 0, 1'000'000);
    } else {
        place = freePlace(before, place.width, place.height);
    }
    before.push_back(place);
    return tile;
}

} // namespace

Result<DashboardBody> bodyOf(const std::string& text) {
    boost::system::error_code failed;
    const json::value value = json::parse(text, failed);
    const json::object* written = failed ? nullptr : value.if_object();
    const json::array* widgets = written ? arrayAt(*written, "widgets") : nullptr;
    if (!widgets)
        return Error{"Dashboard.Invalid", Text::tr("This is no body of a dashboard: it has to be a "
                                                   "JSON object with a list of \"widgets\".")};
    DashboardBody body;
    for (const auto& [key, each] : *written)
        if (key != "widgets")
            body.others[key] = each;
    std::vector<Place> places;
    for (const json::value& each : *widgets)
        if (const json::object* one = each.if_object())
            body.tiles.push_back(tileOf(*one, places));
    return body;
}

std::string textOf(const DashboardBody& body) {
    json::object whole = body.others;
    json::array& widgets = whole["widgets"].emplace_array();
    for (const TileSpec& tile : body.tiles) {
        json::object written{{"type", tile.type},           {"x", tile.place.x},
                             {"y", tile.place.y},           {"width", tile.place.width},
                             {"height", tile.place.height}, {"properties", tile.properties}};
        for (const auto& [key, value] : tile.others)
            written[key] = value;
        widgets.push_back(std::move(written));
    }
    std::string text;
    write(whole, text, 0);
    return text + "\n";
}

std::string textAt(const json::object& object, std::string_view member) {
    const json::value* value = object.if_contains(member);
    return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

double numberAt(const json::object& object, std::string_view member, double otherwise) {
    const json::value* value = object.if_contains(member);
    return value && value->is_number() ? value->to_number<double>() : otherwise;
}

bool flagAt(const json::object& object, std::string_view member) {
    const json::value* value = object.if_contains(member);
    return value && value->is_bool() && value->get_bool();
}

const json::object* objectAt(const json::object& object, std::string_view member) {
    const json::value* value = object.if_contains(member);
    return value ? value->if_object() : nullptr;
}

const json::array* arrayAt(const json::object& object, std::string_view member) {
    const json::value* value = object.if_contains(member);
    return value ? value->if_array() : nullptr;
}

} // namespace lathe::dashboard
