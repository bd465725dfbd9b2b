#pragma once

#include "engine/dispatch/Deadlines.h"
#include "engine/dispatch/Destinations.h"
#include "engine/dispatch/Invocation.h"
#include "engine/dispatch/Recorder.h"
#include "engine/model/Project.h"

#include <boost/asio/io_context.hpp>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>

namespace lathe::dispatch {

/// Asynchronous events from acceptance to their last attempt: on disk until they are done, two
/// retries, back-off when throttled, a maximum age; then their result goes to its destination
/// (https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html).
class AsyncQueue {
  public:
    struct Connections {
        /// nullptr when the project has no such function or version (now).
        std::function<const model::FunctionSpec*(const model::InvocationRecord&)> specOf;
        /// By which it was asked for; nullptr when it was by none that is there (now).
        std::function<const model::FunctionAlias*(const Invocation&)> aliasOf;
        /// Begins an attempt; fails with TooManyRequestsException, and `done` is not called then.
        std::function<Result<bool>(InvocationPtr)> start;
        /// Without a qualifier.
        std::function<std::string(const model::FunctionSpec&)> arnOf;
        /// Invokes the function that is a destination.
        Destinations::Invoke invoke;
        /// Takes results to what else is a destination.
        Destinations::Deliver deliver;
    };

    struct Options {
        /// Events of one version of a function that run at once.
        int parallelism = 8;
        /// How many times sooner than on AWS a failed or throttled event is tried again.
        int speed = 1;
    };

    AsyncQueue(boost::asio::io_context& io, Deadlines& deadlines, Recorder& recorder,
               Options options, Connections connections);

    /// `accepted` is called when the event is on disk, or could not be written.
    void accept(InvocationPtr event, std::function<void(Result<bool>)> accepted);
    /// Takes up what the journal has from an engine that is gone.
    void recover();
    /// Starts what can be started: after the project has changed.
    void pump();
    /// Whether such an event waited (for its turn or its retry); it is dropped.
    bool stop(const std::string& requestId);

  private:
    struct Event {
        InvocationPtr invocation;
        /// Set while it waits for a retry.
        std::unique_ptr<Deadline> retry;
        Seconds throttleDelay{0};
        /// How much longer it would have waited on AWS: its age counts that too.
        Milliseconds spared{0};
        bool running = false;
    };
    struct Line {
        std::deque<std::string> ready;
        int running = 0;
    };

    /// To be run after this wait.
    void add(InvocationPtr event, Milliseconds wait = Milliseconds{0});
    void pump(const std::string& function);
    void start(const std::string& requestId, Line& line, const model::FunctionSpec& spec);
    void attemptDone(const std::string& requestId, Answer answer);
    void throttled(const std::string& requestId, const model::FunctionSpec& spec,
                   const Error& error);
    void retryAfter(Event& event, Seconds delay);
    void retryIn(Event& event, Milliseconds wait);
    /// How long a delay of AWS's takes here.
    Milliseconds hastened(Seconds delay) const { return Milliseconds{delay} / m_options.speed; }
    /// The alias's by which it was asked for, or else the version's.
    model::AsyncSettings settingsOf(const Event& event, const model::FunctionSpec& spec) const;
    Milliseconds restOfDelay(const model::InvocationRecord& queued) const;
    bool isTooOld(const Event& event, const model::FunctionSpec& spec, Seconds delay) const;
    /// The end of an event, however it came. `ran`: with an attempt that was run.
    void settle(const std::string& requestId, Answer answer, EventEnd end, bool ran);
    void sendResult(const Event& event, const Answer& answer, EventEnd end, bool ran);
    Answer giveUp(const Event& event, model::OutcomeKind kind, std::string type, std::string why);

    boost::asio::io_context& m_io;
    Deadlines& m_deadlines;
    Recorder& m_recorder;
    Options m_options;
    Connections m_connections;
    Destinations m_destinations;
    std::unordered_map<std::string, Event> m_events;
    std::map<std::string, Line> m_lines;
    std::shared_ptr<AsyncQueue*> m_self = std::make_shared<AsyncQueue*>(this);
};

} // namespace lathe::dispatch
