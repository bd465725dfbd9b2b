#pragma once

#include "widgets/resources/Page.h"
#include "widgets/resources/Values.h"

class QComboBox;
class QLineEdit;
class QSpinBox;
class QPushButton;

namespace lathe::resources {

class RowsModel;

/// A queue: what lies in it, and a message to send.
class QueuePage : public Page {
    Q_OBJECT

  public:
    /// What a person writes to send.
    struct Draft {
        QString body;
        int delaySeconds = 0;
        QString groupId;
    };

    explicit QueuePage(QWidget* parent = nullptr);

    void show(const QueueState& state);
    const QString& url() const { return m_queue.url; }
    void setMessages(const std::vector<QueueMessage>& messages);
    QTableView* table() { return m_table; }
    QPlainTextEdit* body() { return m_body; }
    QPushButton* sendButton() { return m_send; }

  signals:
    void sendRequested(const QString& url, const resources::QueuePage::Draft& draft);
    void purgeRequested(const QString& url);
    /// Its messages go back to where they came from.
    void redriveRequested(const QString& arn);

  private:
    QWidget* makeSending();
    void showMessage();
    void send();

    QueueState m_queue;
    std::vector<QueueMessage> m_messages;
    RowsModel* m_model;
    QTableView* m_table;
    QPlainTextEdit* m_message;
    QPlainTextEdit* m_body;
    QSpinBox* m_delay;
    QLineEdit* m_group;
    QPushButton* m_send;
    QToolButton* m_purge;
    QToolButton* m_redrive;
};

} // namespace lathe::resources
