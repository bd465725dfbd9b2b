#pragma once

#include "engine/authoring/Graph.h"
#include "engine/events/EventCatalog.h"

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace lathe::authoring {

/// What a new function begins with: code for what starts it.
enum class Starter {
    /// Whoever invokes it.
    Hello,
    HttpRoute,
    ObjectCreated,
    Queue,
    Schedule,
    /// A Kinesis stream.
    Stream,
    /// The stream of a DynamoDB table.
    TableStream,
    Custom,
};

/// In the order in which they are offered.
std::span<const Starter> starters();

/// The kind of resource that starts such a function; nullopt where it takes none.
std::optional<NodeKind> sourceKind(Starter starter);

/// A language that starters are written in.
struct StarterLanguage {
    /// What its runtimes begin with: "python".
    std::string_view runtimes;
    /// The runtime of a project that names none of this language.
    std::string_view usualRuntime;
    /// Where the handler `app.handler` is: "app.py".
    std::string_view file;
};

std::span<const StarterLanguage> starterLanguages();
/// nullptr: there are no starters for this runtime.
const StarterLanguage* languageOf(std::string_view runtime);

/// The code and the sample events that new functions begin with (resources/starters,
/// resources/events). Reads when made; then immutable and thread safe.
class StarterKit {
  public:
    /// `resources` is resourceDirectory(). Fails with Starters.Unreadable and as
    /// EventCatalog::load() does.
    static Result<StarterKit> load(const std::filesystem::path& resources);

    const std::string& code(Starter starter, const StarterLanguage& language) const;
    const events::EventCatalog& events() const { return m_events; }

  private:
    explicit StarterKit(events::EventCatalog events)
        : m_events{std::move(events)} {}

    /// By starter and name of the file.
    std::map<std::pair<Starter, std::string_view>, std::string> m_code;
    events::EventCatalog m_events;
};

} // namespace lathe::authoring
