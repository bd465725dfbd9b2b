#pragma once

#include "widgets/resources/Page.h"
#include "widgets/resources/Values.h"

class QLineEdit;
class QPushButton;

namespace lathe::resources {

/// An event bus: its rules, and an event to put on it or to try them with.
class BusPage : public Page {
    Q_OBJECT

  public:
    struct Draft {
        QString source;
        QString detailType;
        /// JSON.
        QString detail;
    };

    explicit BusPage(QWidget* parent = nullptr);

    void show(const QString& name);
    const QString& name() const { return m_name; }
    void setRules(const std::vector<Rule>& rules);
    QTableView* table() { return m_table; }
    QPlainTextEdit* detail() { return m_detail; }
    QPushButton* putButton() { return m_put; }
    QPushButton* tryButton() { return m_try; }

  signals:
    void putRequested(const QString& bus, const resources::BusPage::Draft& draft);
    /// Which rules match is wanted; nothing is sent. setRules() follows.
    void tryRequested(const QString& bus, const resources::BusPage::Draft& draft);

  private:
    QWidget* makePutting();
    Draft draft() const;
    void check();

    QString m_name;
    RowsModel* m_model;
    QTableView* m_table;
    QLineEdit* m_source;
    QLineEdit* m_detailType;
    QPlainTextEdit* m_detail;
    QLabel* m_problem;
    QPushButton* m_try;
    QPushButton* m_put;
};

} // namespace lathe::resources
