#pragma once

#include "engine/api/TraceQuestion.h"
#include "engine/base/Result.h"
#include "engine/traces/Trace.h"

#include <QObject>

#include <functional>
#include <string>
#include <vector>

namespace lathe::traces {

/// Where the traces of the project are, as the dock asks for them: `app/bridge` has it. Questions
/// return at once; answers come on the GUI thread while it lives, and not within the question.
class TraceSource : public QObject {
    Q_OBJECT

  public:
    template <class T> using Answer = std::function<void(const Result<T>&)>;

    using QObject::QObject;

    virtual void list(api::TraceQuestion question, Answer<api::TraceList> done) = 0;
    /// By its id or an X-Amzn-Trace-Id.
    virtual void trace(const std::string& id, Answer<Trace> done) = 0;
    virtual void graph(api::TraceQuestion question, Answer<std::vector<ServiceNode>> done) = 0;
};

} // namespace lathe::traces
