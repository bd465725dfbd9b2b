#pragma once

#include "engine/authoring/Written.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::authoring {

/// A titled frame behind cards of the canvas. It encloses its cards, wherever they stand; the
/// template keeps it in Metadata.
struct Frame {
    /// On the canvas's grid.
    struct Area {
        int x = 0;
        int y = 0;
        int width = 0;
        int height = 0;

        bool operator==(const Area&) const = default;
    };

    /// Its key in the template: never shown.
    std::string id;
    std::string title;
    /// One of frameColours().
    std::string colour;
    /// Ids of its cards, also of implied ones ("Function/Event"). No card is in two frames.
    std::vector<std::string> cards;
    /// What it covers besides its cards, where a person has made it larger than these need.
    std::optional<Area> area;

    bool operator==(const Frame&) const = default;
};

/// Names of colours that a theme has for frames; the first is that of a new one.
std::span<const std::string_view> frameColours();

/// The frames of the section {"Metadata", "Lathe", "Frames"}; what is none is left out, a card that
/// stands in several is in the first.
std::vector<Frame> framesIn(const boost::json::object& section);

/// A new frame around these cards, which leave the frames that they were in.
struct NewFrame {
    std::string id;
    Edits edits;
};
NewFrame newFrame(const std::vector<Frame>& frames, const std::string& title,
                  const std::vector<std::string>& cards);

/// What writes the frame as it is now.
Edits written(const Frame& frame);
/// Takes the frame away; its cards stay.
Edits withoutFrame(const std::string& id);
/// Takes cards out of their frames; a frame that is left without any goes.
Edits withoutCards(const std::vector<Frame>& frames, const std::vector<std::string>& cards);

} // namespace lathe::authoring
