#pragma once

#include "engine/dispatch/Dispatcher.h"
#include "engine/store/Journal.h"

#include <vector>

namespace lathe::dispatch {

/// Tells the journal and the observer what happens.
class Recorder {
  public:
    Recorder(store::Journal& journal, Observer observer);

    void started(const model::InvocationRecord& record);
    void finished(model::InvocationRecord&& record);
    void logStream(store::LogStream stream);
    void log(std::vector<model::LogLine> lines);
    void initProfile(const model::InvocationRecord& record, const std::string& profile);
    void environment(const EnvironmentChange& change);
    void asyncEvent(AsyncHappening happening, const std::string& function);
    void shortage(const MemoryShortage& shortage);

    store::Journal& journal() { return m_journal; }

  private:
    store::Journal& m_journal;
    Observer m_observer;
};

} // namespace lathe::dispatch
