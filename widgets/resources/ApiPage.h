#pragma once

#include "widgets/resources/Page.h"
#include "widgets/resources/Values.h"

#include <map>
#include <vector>

class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace lathe::resources {

class SocketPanel;

/// An API: its routes, and a small client to try them with, which remembers what was sent, or, of a
/// WebSocket API, talks.
class ApiPage : public Page {
    Q_OBJECT

  public:
    explicit ApiPage(QWidget* parent = nullptr);

    void show(const HttpApi& api);
    const QString& url() const { return m_api.url; }
    void setAnswer(const HttpAnswer& answer);

    QTableView* table() { return m_table; }
    QComboBox* method() { return m_method; }
    QLineEdit* path() { return m_path; }
    QPlainTextEdit* headers() { return m_headers; }
    QPlainTextEdit* body() { return m_body; }
    QPushButton* sendButton() { return m_send; }
    QPlainTextEdit* answer() { return m_answer; }
    QComboBox* history() { return m_history; }
    SocketPanel* socket() { return m_socket; }
    QString statusText() const;

  signals:
    void sendRequested(const QString& url, const resources::HttpRequest& request);
    void copyRequested(const QString& text);
    /// The function that answers a route.
    void functionChosen(const QString& logicalId);

  private:
    QWidget* makeClient();
    QWidget* makeAnswer();
    void takeRoute();
    void send();
    HttpRequest request() const;
    void setRequest(const HttpRequest& request);
    void remember(const HttpRequest& request);
    void putAside();
    void takeUp();

    /// What an API was being sent when another was chosen, and has been sent, newest first.
    struct Work {
        HttpRequest request;
        /// As they were typed.
        QString headers;
        std::vector<HttpRequest> sent;
    };

    HttpApi m_api;
    std::vector<HttpRequest> m_sent;
    std::map<QString, Work> m_aside;
    RowsModel* m_model;
    QTableView* m_table;
    /// The client of HTTP, or m_socket.
    QStackedWidget* m_talks;
    SocketPanel* m_socket;
    QComboBox* m_history;
    QComboBox* m_method;
    QLineEdit* m_path;
    QPlainTextEdit* m_headers;
    QPlainTextEdit* m_body;
    QPushButton* m_send;
    QLabel* m_status;
    QPlainTextEdit* m_answer;
};

} // namespace lathe::resources
