#include "app/bridge/RemoteJob.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace lathe::app {

using namespace std::chrono_literals;

namespace {

constexpr auto ProgressEvery = 50ms;
/// What ends at once after a stop is waited for, so that it leaves nothing half done.
constexpr auto Farewell = 500ms;

} // namespace

/// What both threads share; the one of the exchange may be the last to have it.
class RemoteJob::Exchange : public vcs::RemoteTalk {
  public:
    explicit Exchange(RemoteJob* job)
        : m_job{job} {}

    void progress(const vcs::Transfer& transfer) override {
        const auto now = std::chrono::steady_clock::now();
        if (transfer.phase == m_phase && now - m_last < ProgressEvery)
            return;
        m_phase = transfer.phase;
        m_last = now;
        post([transfer](RemoteJob* job) { emit job->progressed(transfer); });
    }
    std::optional<vcs::Login> login(const vcs::LoginQuestion& question) override {
        ask([question](RemoteJob* job) { emit job->loginAsked(question); });
        const std::lock_guard lock{m_mutex};
        return std::exchange(m_login, {});
    }
    bool trusts(const vcs::HostQuestion& question) override {
        ask([question](RemoteJob* job) { emit job->hostAsked(question); });
        const std::lock_guard lock{m_mutex};
        return m_trusts;
    }

    void answer(const std::optional<vcs::Login>& login, bool trusts) {
        const std::lock_guard lock{m_mutex};
        m_login = login;
        m_trusts = trusts;
        m_answered = true;
        m_changed.notify_all();
    }
    void stop() {
        m_stop.request_stop();
        answer({}, false);
    }
    std::stop_token token() const { return m_stop.get_token(); }

    /// Runs it on the GUI thread while the job is there.
    void post(std::function<void(RemoteJob*)> what) {
        const std::lock_guard lock{m_mutex};
        if (m_job)
            QMetaObject::invokeMethod(
                m_job, [job = m_job, what = std::move(what)] { what(job); }, Qt::QueuedConnection);
    }
    void end(const Result<void>& done) {
        post([done](RemoteJob* job) { emit job->finished(done); });
        const std::lock_guard lock{m_mutex};
        m_ended = true;
        m_changed.notify_all();
    }
    /// The job goes.
    void leave() {
        stop();
        std::unique_lock lock{m_mutex};
        m_job = nullptr;
        m_changed.wait_for(lock, Farewell, [this] { return m_ended; });
    }
    void begin() { m_ended = false; }

  private:
    void ask(std::function<void(RemoteJob*)> what) {
        {
            const std::lock_guard lock{m_mutex};
            m_answered = m_stop.stop_requested() || !m_job;
            m_login = {};
            m_trusts = false;
        }
        post(std::move(what));
        std::unique_lock lock{m_mutex};
        m_changed.wait(lock, [this] { return m_answered; });
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    RemoteJob* m_job;
    std::stop_source m_stop;
    std::optional<vcs::Login> m_login;
    bool m_trusts = false;
    bool m_answered = false;
    bool m_ended = true;
    // Of the exchange's thread.
    vcs::Transfer::Phase m_phase = vcs::Transfer::Phase::Sending;
    std::chrono::steady_clock::time_point m_last{};
};

RemoteJob::RemoteJob(QObject* parent)
    : QObject{parent}
    , m_exchange{std::make_shared<Exchange>(this)} {}

RemoteJob::~RemoteJob() {
    m_exchange->leave();
}

void RemoteJob::start(Work work) {
    m_exchange->begin();
    std::thread{[exchange = m_exchange, work = std::move(work)] {
        exchange->end(work(*exchange, exchange->token()));
    }}.detach();
}

void RemoteJob::cancel() {
    m_exchange->stop();
}

void RemoteJob::answerLogin(const std::optional<vcs::Login>& login) {
    m_exchange->answer(login, false);
}

void RemoteJob::answerHost(bool trusts) {
    m_exchange->answer({}, trusts);
}

} // namespace lathe::app
