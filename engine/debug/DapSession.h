#pragma once

#include "engine/debug/ProtocolSession.h"

#include <optional>
#include <set>

namespace lathe::debug {

/// The Debug Adapter Protocol (https://microsoft.github.io/debug-adapter-protocol/specification),
/// with debugpy from within a Python function, spoken to without its adapter, or with the adapter
/// of ours beside a Java function (resources/runtimes/java/debugger).
class DapSession final : public ProtocolSession {
  public:
    enum class Adapter { Debugpy, Java };

    DapSession(Adapter adapter, SessionHandlers handlers)
        : ProtocolSession{std::move(handlers)}
        , m_adapter{adapter} {}

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
    using Set = std::vector<Breakpoint>;

    void begin() override;
    void onMessage(const boost::json::object& message) override;
    void request(const char* command, boost::json::object arguments, Reply reply = {});
    void onEvent(const std::string& event, const boost::json::object& body);
    void onStopped(const boost::json::object& body);
    void tellStop(Stop stop);
    void sendBreakpoints();
    void sendExceptions();
    void sendFile(const std::string& inside, const Set& breakpoints);
    void tellState(const Breakpoint& asked, const boost::json::object& found);
    std::vector<Frame> framesOf(const boost::json::object& body) const;

    Adapter m_adapter;
    std::vector<Breakpoint> m_breakpoints;
    ExceptionStops m_exceptions = ExceptionStops::None;
    /// Paths inside that the debugger has some for.
    std::set<std::string> m_files;
    std::set<std::pair<std::filesystem::path, int>> m_verified;
    /// What a number of the debugger's stands for.
    std::map<std::int64_t, Breakpoint> m_asked;
    bool m_pathsKnown = false;
    std::optional<std::int64_t> m_thread;
    /// The last one and how the program went on from it: an exception is raised again in each frame
    /// that it passes.
    Stop m_stop;
    Resume m_resumed = Resume::Continue;
};

} // namespace lathe::debug
