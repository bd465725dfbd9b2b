#include "engine/authoring/StarterKit.h"

#include "engine/base/Files.h"

#include <algorithm>
#include <array>

namespace lathe::authoring {

namespace {

constexpr std::array offered{Starter::Hello,       Starter::HttpRoute, Starter::ObjectCreated,
                             Starter::Queue,       Starter::Schedule,  Starter::Stream,
                             Starter::TableStream, Starter::Custom};

constexpr std::array languages{
    StarterLanguage{"python", "python3.13", "app.py"},
    StarterLanguage{"nodejs", "nodejs22.x", "app.mjs"},
    StarterLanguage{"ruby", "ruby3.4", "app.rb"},
};

const char* folderOf(Starter starter) {
    switch (starter) {
    case Starter::Hello:
        return "hello";
    case Starter::HttpRoute:
        return "http-route";
    case Starter::ObjectCreated:
        return "object-created";
    case Starter::Queue:
        return "queue";
    case Starter::Schedule:
        return "schedule";
    case Starter::Stream:
        return "stream";
    case Starter::TableStream:
        return "table-stream";
    case Starter::Custom:
        break;
    }
    return "custom";
}

} // namespace

std::span<const Starter> starters() {
    return offered;
}

std::optional<NodeKind> sourceKind(Starter starter) {
    switch (starter) {
    case Starter::HttpRoute:
        return NodeKind::HttpApi;
    case Starter::ObjectCreated:
        return NodeKind::Bucket;
    case Starter::Queue:
        return NodeKind::Queue;
    case Starter::Stream:
        return NodeKind::Stream;
    case Starter::TableStream:
        return NodeKind::Table;
    default:
        return std::nullopt;
    }
}

std::span<const StarterLanguage> starterLanguages() {
    return languages;
}

const StarterLanguage* languageOf(std::string_view runtime) {
    const auto* found =
        std::find_if(languages.begin(), languages.end(), [&](const StarterLanguage& language) {
            return runtime.starts_with(language.runtimes);
        });
    return found == languages.end() ? nullptr : found;
}

Result<StarterKit> StarterKit::load(const std::filesystem::path& resources) {
    auto events = events::EventCatalog::load(resources / "events");
    if (!events)
        return events.error();
    StarterKit kit{std::move(*events)};
    for (const Starter starter : offered) {
        for (const StarterLanguage& language : languages) {
            const auto file = resources / "starters" / folderOf(starter) / language.file;
            auto code = readFile(file);
            if (!code)
                return Error{"Starters.Unreadable", Text::tr("{} cannot be read", file.string())};
            kit.m_code[{starter, language.file}] = std::move(*code);
        }
    }
    return kit;
}

const std::string& StarterKit::code(Starter starter, const StarterLanguage& language) const {
    return m_code.at({starter, language.file});
}

} // namespace lathe::authoring
