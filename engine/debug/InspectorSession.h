#pragma once

#include "engine/debug/ProtocolSession.h"
#include "engine/debug/SourceMap.h"

#include <map>
#include <memory>
#include <optional>
#include <unordered_map>

namespace lathe::debug {

/// Node.js' inspector, by way of resources/runtimes/nodejs/debug.js
/// (https://chromedevtools.github.io/devtools-protocol/v8/Debugger/).
class InspectorSession final : public ProtocolSession {
  public:
    explicit InspectorSession(SessionHandlers handlers)
        : ProtocolSession{std::move(handlers)} {}

    void setBreakpoints(const std::vector<Breakpoint>& breakpoints) override;
    void setExceptions(ExceptionStops stops) override;
    void setPaths(SourcePaths paths) override;
    void resume(Resume how) override;
    void pause() override;
    void scopes(const std::string& frame, Answer<std::vector<Scope>> done) override;
    void variables(const std::string& reference, std::size_t first, std::size_t count,
                   Answer<std::vector<Variable>> done) override;
    void evaluate(const std::string& frame, const std::string& expression, Purpose purpose,
                  Answer<Variable> done) override;
    void settle(std::function<void()> done) override;
    void setVariable(const std::string& frame, const std::string& reference,
                     const std::string& name, const std::string& value,
                     Answer<Variable> done) override;

  private:
    /// A file that Node.js has loaded.
    struct Script {
        std::string url;
        std::filesystem::path inside;
        std::shared_ptr<const SourceMap> map;
    };
    /// From 1 again.
    struct Place {
        std::filesystem::path file;
        int line = 0;
    };

    void begin() override;
    void onMessage(const boost::json::object& message) override;
    void request(const char* method, boost::json::object parameters = {}, Reply reply = {});
    void onScript(const boost::json::object& script);
    /// Of a CommonJS module that is about to run, and waits until its breakpoints are set.
    void onLoading(const boost::json::object& module);
    std::shared_ptr<const SourceMap> mapOf(const std::filesystem::path& inside,
                                           const std::string& url) const;
    void onPaused(const boost::json::object& paused);
    void onResolved(const std::string& id, const boost::json::object& location);
    Place placeOf(const boost::json::object& location) const;
    std::optional<Frame> frameOf(const boost::json::object& frame,
                                 const boost::json::object& location, std::string id) const;
    void addAsyncFrames(const boost::json::object& trace, std::vector<Frame>& frames) const;

    void place(const Breakpoint& breakpoint);
    bool isWanted(const Breakpoint& breakpoint) const;
    void replace(const std::string& id, const Breakpoint& gone);
    /// Where `map` has it, in the script that `where` names ("url", "urlRegex").
    void placeByMap(const Breakpoint& breakpoint, const SourceMap& map, boost::json::object where);
    void placeInScript(const Breakpoint& breakpoint, const Script& script);
    void placeInModule(const Breakpoint& breakpoint, const std::filesystem::path& inside);
    void placeAt(const Breakpoint& breakpoint, boost::json::object where);
    void properties(const std::string& object, std::size_t first, std::size_t count,
                    Answer<std::vector<Variable>> done);
    const boost::json::object* frameWith(const std::string& id) const;
    /// "scope FRAME NUMBER" taken apart: the call frame and the scope's number in it.
    struct ScopeOf {
        const boost::json::object* frame = nullptr;
        const boost::json::object* scope = nullptr;
        std::size_t number = 0;
    };
    std::optional<ScopeOf> scopeOf(const std::string& reference) const;
    void assign(const std::string& reference, const std::string& name, boost::json::object value,
                Reply done);

    std::vector<Breakpoint> m_breakpoints;
    /// By Node.js' ids: one of a person's may be several there.
    std::map<std::string, Breakpoint> m_placed;
    std::unordered_map<std::string, Script> m_scripts;
    /// The maps of modules that onLoading() has been told of, by their paths inside.
    std::map<std::filesystem::path, std::shared_ptr<const SourceMap>> m_modules;
    bool m_pathsKnown = false;
    bool m_stopped = false;
    /// Why it stops next, where it does not say.
    StopReason m_asked = StopReason::Breakpoint;
    /// The call frames of the present stop, as the inspector told them.
    boost::json::array m_frames;
};

} // namespace lathe::debug
