#pragma once

#include "engine/loghistory/LogFilter.h"

#include <QStringList>
#include <QWidget>

class QAction;
class QComboBox;
class QHBoxLayout;
class QMenu;
class QToolButton;

namespace lathe::ui {
class SearchField;
}

namespace lathe::logs {

/// The row above the lines: what to show, and how; below it, what else the filter has, each with a
/// cross.
class LogFilterBar : public QWidget {
    Q_OBJECT

  public:
    explicit LogFilterBar(QWidget* parent = nullptr);

    const loghistory::LogFilter& filter() const { return m_filter; }
    void setFunctions(const QStringList& logicalIds);
    void setFunction(const QString& logicalId);
    /// Empty: every invocation.
    void setRequestId(const QString& requestId);
    void setFollowing(bool following);
    void setWrapped(bool wrapped);
    void setPlatform(bool shown);
    /// Only lines whose JSON has this value, or has it not.
    void addField(const QString& path, const QString& value, bool has);
    /// Nothing is left of the filter but the switch for the platform's lines.
    void clearFilter();
    /// Why the text is no regular expression; empty when it is in force.
    const QString& complaint() const { return m_complaint; }
    ui::SearchField* searchField() const { return m_search; }
    /// What the text finds, for marks in the lines.
    QString text() const;
    bool isExpression() const;
    /// What is seldom needed: filled by who owns the bar, each time it opens.
    QMenu* menu() const { return m_menu; }
    /// A switch that stands among the others.
    QToolButton* addSwitch(const QString& iconName, const QString& text);

  signals:
    void filterChanged();
    void complaintChanged();
    void followToggled(bool follow);
    void wrapToggled(bool wrap);

  private:
    QToolButton* addButton(const QString& iconName, const QString& text, bool checkable);
    void addChip(const QString& text, const QString& help, std::function<void()> remove);
    void remakeChips();
    void readText();
    void complain(const QString& reason);
    void publish();

    loghistory::LogFilter m_filter;
    QString m_complaint;
    ui::SearchField* m_search;
    QAction* m_regex;
    QComboBox* m_level;
    QComboBox* m_function;
    QHBoxLayout* m_row;
    QWidget* m_chips;
    QToolButton* m_platform;
    QToolButton* m_wrap;
    QToolButton* m_follow;
    QToolButton* m_more;
    QMenu* m_menu;
};

} // namespace lathe::logs
