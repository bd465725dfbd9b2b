#pragma once

#include <QByteArray>
#include <QString>
#include <QThreadPool>

#include <optional>

namespace lathe::app {

/// Texts that are not saved yet, kept aside until they are: when the window ends without being
/// closed, the next one finds them. One file for each path and process in `folder`, readable by
/// its owner only.
class Drafts {
  public:
    struct Draft {
        QByteArray text;
        /// Of what the file held when it was changed: baseOf().
        QByteArray base;
    };

    explicit Drafts(const QString& folder);
    /// Waits for what is still being written.
    ~Drafts();

    const QString& folder() const { return m_folder; }

    /// These two return at once; a thread of their own works in the order of the calls.
    void keep(const QString& path, const Draft& draft);
    void drop(const QString& path);

    /// The latest draft of this path that belongs to no other living process, which is no draft of
    /// anybody's from then on. Waits for the disk: for worker threads.
    static std::optional<Draft> take(const QString& folder, const QString& path);

    static QByteArray baseOf(const QByteArray& savedText);

  private:
    QString m_folder;
    QThreadPool m_thread;
};

} // namespace lathe::app
