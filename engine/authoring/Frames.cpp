#include "engine/authoring/Frames.h"

#include "engine/authoring/Names.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace lathe::authoring {

namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

constexpr std::array<std::string_view, 6> colours{"blue",   "teal", "green",
                                                  "orange", "pink", "grey"};

/// Frames farther away, or larger, are not of a person's making.
constexpr int farthest = 1'000'000;

tmpl::TemplatePath framePath(const std::string& id) {
    return {"Metadata", "Lathe", "Frames", id};
}

std::string textAt(const object& frame, std::string_view key) {
    const value* found = frame.if_contains(key);
    return found && found->is_string() ? std::string{std::string_view{found->get_string()}}
                                       : std::string{};
}

/// "x, y, width, height"
std::optional<Frame::Area> areaOf(std::string_view text) {
    std::array<int, 4> numbers{};
    const char* at = text.data();
    const char* end = text.data() + text.size();
    for (int& number : numbers) {
        at = std::find_if(at, end, [](char c) { return c != ' ' && c != ','; });
        const auto [next, error] = std::from_chars(at, end, number);
        if (error != std::errc{} || std::abs(number) > farthest)
            return std::nullopt;
        at = next;
    }
    const auto [x, y, width, height] = numbers;
    if (width <= 0 || height <= 0)
        return std::nullopt;
    return Frame::Area{x, y, width, height};
}

std::string areaText(const Frame::Area& area) {
    return std::to_string(area.x) + ", " + std::to_string(area.y) + ", " +
           std::to_string(area.width) + ", " + std::to_string(area.height);
}

void append(Edits& edits, Edits more) {
    std::move(more.begin(), more.end(), std::back_inserter(edits));
}

} // namespace

std::span<const std::string_view> frameColours() {
    return colours;
}

std::vector<Frame> framesIn(const object& section) {
    std::vector<Frame> frames;
    std::set<std::string> taken;
    for (const auto& [id, said] : section) {
        if (!said.is_object())
            continue;
        const object& own = said.get_object();
        Frame frame{std::string{id},
                    textAt(own, "Title"),
                    textAt(own, "Colour"),
                    {},
                    areaOf(textAt(own, "Area"))};
        if (std::find(colours.begin(), colours.end(), frame.colour) == colours.end())
            frame.colour = colours.front();
        const value* cards = own.if_contains("Cards");
        for (const value& card : cards && cards->is_array() ? cards->get_array() : array{}) {
            if (card.is_string() && taken.emplace(card.get_string()).second)
                frame.cards.emplace_back(card.get_string());
        }
        frames.push_back(std::move(frame));
    }
    return frames;
}

NewFrame newFrame(const std::vector<Frame>& frames, const std::string& title,
                  const std::vector<std::string>& cards) {
    const auto isTaken = [&](const std::string& id) {
        return std::any_of(frames.begin(), frames.end(),
                           [&](const Frame& frame) { return frame.id == id; });
    };
    NewFrame made{freeName("Frame", isTaken), withoutCards(frames, cards)};
    append(made.edits, written({made.id, title, std::string{colours.front()}, cards, {}}));
    return made;
}

Edits written(const Frame& frame) {
    array cards;
    for (const std::string& card : frame.cards)
        cards.emplace_back(card);
    object said{{"Title", frame.title}, {"Colour", frame.colour}, {"Cards", std::move(cards)}};
    if (frame.area)
        said["Area"] = areaText(*frame.area);
    return {{framePath(frame.id), std::move(said)}};
}

Edits withoutFrame(const std::string& id) {
    return {{framePath(id), std::nullopt}};
}

Edits withoutCards(const std::vector<Frame>& frames, const std::vector<std::string>& cards) {
    Edits edits;
    for (Frame frame : frames) {
        const auto gone = std::erase_if(frame.cards, [&](const std::string& card) {
            return std::find(cards.begin(), cards.end(), card) != cards.end();
        });
        if (gone > 0)
            append(edits, frame.cards.empty() ? withoutFrame(frame.id) : written(frame));
    }
    return edits;
}

} // namespace lathe::authoring
