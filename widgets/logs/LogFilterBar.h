#pragma once

#include "widgets/logs/LogFilter.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QToolButton;

namespace lathe::ui {
class SearchField;
}

namespace lathe::logs {

/// The row above the lines: what to show, and how.
class LogFilterBar : public QWidget {
    Q_OBJECT

  public:
    explicit LogFilterBar(QWidget* parent = nullptr);

    const LogFilter& filter() const { return m_filter; }
    void setFunctions(const QStringList& logicalIds);
    void setFunction(const QString& logicalId);
    /// Empty: every invocation.
    void setRequestId(const QString& requestId);
    void setFollowing(bool following);
    /// Why the text is no regular expression; empty when it is in force.
    const QString& complaint() const { return m_complaint; }
    ui::SearchField* searchField() const { return m_search; }

  signals:
    void filterChanged(const lathe::logs::LogFilter& filter);
    void complaintChanged();
    void followToggled(bool follow);
    void wrapToggled(bool wrap);
    void clearRequested();

  private:
    QToolButton* addButton(const QString& iconName, const QString& text, bool checkable);
    void readText();
    void complain(const QString& reason);
    void publish();

    LogFilter m_filter;
    QString m_complaint;
    ui::SearchField* m_search;
    QAction* m_regex;
    QComboBox* m_level;
    QComboBox* m_function;
    QToolButton* m_request;
    QToolButton* m_platform;
    QToolButton* m_follow;
};

} // namespace lathe::logs
