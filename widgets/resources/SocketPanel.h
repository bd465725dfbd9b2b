#pragma once

#include "widgets/resources/Values.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace lathe::resources {

/// A client of a WebSocket API: connects, sends, and shows what comes and when.
class SocketPanel : public QWidget {
    Q_OBJECT

  public:
    explicit SocketPanel(QWidget* parent = nullptr);

    /// Another API: nothing has been said yet.
    void show(const HttpApi& api);
    /// What its messages name as their route: "talk" writes one.
    void takeRoute(const QString& route);
    void setOpen();
    /// With close code and reason, or why it never was open; empty where the person gave up before.
    void setClosed(const QString& why);
    void addReceived(const QString& text);

    QLineEdit* path() { return m_path; }
    QPushButton* connectButton() { return m_connect; }
    QPlainTextEdit* message() { return m_message; }
    QPushButton* sendButton() { return m_send; }
    QPlainTextEdit* talk() { return m_talk; }

  signals:
    /// `path` has stage and query: "/prod?name=me".
    void openRequested(const QString& url, const QString& path,
                       const resources::HeaderFields& headers);
    void sendRequested(const QString& text);
    void closeRequested();

  private:
    enum class State { Closed, Opening, Open };

    QWidget* makeWriting();
    QWidget* makeTalk();
    void setState(State state);
    void add(const QString& mark, const QString& text);
    void toggle();
    void send();

    HttpApi m_api;
    State m_state = State::Closed;
    QLineEdit* m_path;
    QPushButton* m_connect;
    QPlainTextEdit* m_headers;
    QPlainTextEdit* m_message;
    QPushButton* m_send;
    QPlainTextEdit* m_talk;
};

} // namespace lathe::resources
