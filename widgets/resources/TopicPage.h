#pragma once

#include "widgets/resources/Page.h"
#include "widgets/resources/Values.h"

class QLineEdit;
class QPushButton;

namespace lathe::resources {

/// A topic: who is subscribed to it, and a message to publish.
class TopicPage : public Page {
    Q_OBJECT

  public:
    struct Draft {
        QString subject;
        QString message;
        /// "name=value" lines become attributes of type String.
        QString attributes;
        QString groupId;
    };

    explicit TopicPage(QWidget* parent = nullptr);

    void show(const QString& arn);
    const QString& arn() const { return m_arn; }
    void setSubscriptions(const std::vector<Subscription>& subscriptions);
    QTableView* table() { return m_table; }
    QPlainTextEdit* message() { return m_message; }
    QPushButton* publishButton() { return m_publish; }

  signals:
    void publishRequested(const QString& arn, const resources::TopicPage::Draft& draft);

  private:
    QWidget* makePublishing();

    QString m_arn;
    RowsModel* m_model;
    QTableView* m_table;
    QLineEdit* m_subject;
    QLineEdit* m_group;
    QPlainTextEdit* m_message;
    QPlainTextEdit* m_attributes;
    QPushButton* m_publish;
};

} // namespace lathe::resources
