#pragma once

#include "engine/base/Result.h"
#include "engine/vcs/RemoteTalk.h"

#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>

namespace lathe::app {

/// One exchange with a remote repository, on a thread of its own: what it asks comes to the GUI
/// thread as signals, what is answered goes back. An exchange that stalls is left behind, so that
/// nothing waits for it.
class RemoteJob : public QObject {
    Q_OBJECT

  public:
    using Work = std::function<Result<void>(vcs::RemoteTalk&, const std::stop_token&)>;

    explicit RemoteJob(QObject* parent = nullptr);
    /// Cancels it.
    ~RemoteJob() override;

    /// `finished` follows, once.
    void start(Work work);
    void cancel();
    /// To loginAsked; nothing gives up.
    void answerLogin(const std::optional<vcs::Login>& login);
    /// To hostAsked.
    void answerHost(bool trusts);

  signals:
    /// At most every 50 ms.
    void progressed(const vcs::Transfer& transfer);
    void loginAsked(const vcs::LoginQuestion& question);
    void hostAsked(const vcs::HostQuestion& question);
    void finished(const Result<void>& done);

  private:
    class Exchange;
    std::shared_ptr<Exchange> m_exchange;
};

} // namespace lathe::app
