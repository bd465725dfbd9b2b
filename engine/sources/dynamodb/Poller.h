#pragma once

#include "engine/base/Clock.h"
#include "engine/dispatch/Deadlines.h"
#include "engine/sources/dynamodb/Event.h"
#include "engine/sources/dynamodb/Settings.h"
#include "engine/sources/mapping/Invoker.h"
#include "engine/sources/mapping/Mapping.h"

#include <boost/json.hpp>

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lathe::sources::dynamodb {

/// What a poller reads, and who it tells.
struct Stream {
    struct Record {
        std::int64_t sequence = 0;
        Timestamp at{};
        boost::json::object record;
    };
    /// From this sequence number on, in order; nothing where the stream is not there, or where the
    /// function's role may not read it.
    std::function<std::optional<std::vector<Record>>(std::int64_t from, std::size_t most)> records;
    /// The number that the next record will have.
    std::function<std::int64_t()> latest;
    /// How far the reader of that name has come.
    std::function<std::optional<std::int64_t>(const std::string& reader)> checkpoint;
    std::function<void(const std::string& reader, std::int64_t next)> keepCheckpoint;
    /// Sends what failureOf() gives to a destination.
    std::function<void(std::string destination, std::string body)> giveUp;
    /// For failureOf().
    std::string functionArn;
};

/// Takes the records of a stream to one function, in order: one batch after the other, each tried
/// until it succeeds or is given up. Of several that run at once, each takes the items whose keys
/// fall to its lane.
class Poller : public std::enable_shared_from_this<Poller> {
  public:
    Poller(Mapping mapping, Settings settings, std::size_t lane, Stream stream,
           dispatch::Deadlines& deadlines, Invoker invoke);

    /// Begins a batch where records wait and none is under way.
    void pump();
    /// No batch begins any more.
    void stop();

  private:
    struct Item {
        std::int64_t sequence = 0;
        Timestamp at{};
        std::string record;
    };
    struct Batch {
        std::vector<Item> items;
        std::size_t size = 0;
        int attempts = 0;
        Milliseconds backOff{};
    };

    std::string reader() const;
    bool isMine(const boost::json::object& record) const;
    void gather();
    bool isReady() const;
    void invoke();
    void done(const Result<Answered>& answered);
    /// Of the batch in front: all, or those before the first that has failed, are through.
    void settle(const Answered& answered);
    void fail();
    void retry();
    void drop(const char* condition);
    void finish();

    const Mapping m_mapping;
    const Settings m_settings;
    const std::size_t m_lane;
    const Stream m_stream;
    const Clock& m_clock;
    const Invoker m_invoke;

    /// Behind what has been read.
    std::int64_t m_next = 0;
    /// The first is under way or about to be; behind it the other halves of what it was.
    std::deque<Batch> m_batches;
    bool m_running = false;
    bool m_waits = false;
    bool m_windowOver = false;
    bool m_stopped = false;
    std::unique_ptr<dispatch::Deadline> m_windowEnd;
    std::unique_ptr<dispatch::Deadline> m_retry;
};

} // namespace lathe::sources::dynamodb
