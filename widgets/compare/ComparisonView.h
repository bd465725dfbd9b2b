#pragma once

#include "engine/compare/Suggestions.h"
#include "engine/suite/PairDiff.h"

#include <QWidget>

#include <vector>

class QLabel;
class QTabBar;
class QToolButton;

namespace lathe::ui {
class ElidedLabel;
class InfoBar;
} // namespace lathe::ui

namespace lathe::compare {

class RowsView;

/// One result beside another: what is to be said of it in a sentence, output and log.
class ComparisonView : public QWidget {
    Q_OBJECT

  public:
    explicit ComparisonView(QWidget* parent = nullptr);

    /// Above the columns of the output: "Before" and "Now", or "Expected" and "Now".
    void setTitles(const QString& before, const QString& now);
    /// While `diff` is being found.
    void showSentence(const QString& sentence);
    void show(const QString& sentence, const suite::PairDiff& diff);
    /// Of a log that is compared with none, as it is.
    void setLogCompared(bool compared);
    /// Asks whether to ignore them; nothing where there are none.
    void offer(const std::vector<Suggestion>& suggestions);
    /// Paths that are ignored; with a link that forgets them.
    void setIgnored(const QStringList& paths);

    void setSideBySide(bool on);
    bool isSideBySide() const;
    RowsView* output() { return m_output; }
    RowsView* log() { return m_log; }
    QTabBar* tabs() { return m_tabs; }

  signals:
    void ignoreRequested(const std::vector<lathe::compare::Suggestion>& suggestions);
    void heedRequested();
    /// By its button.
    void sideBySideChosen(bool on);

  private:
    void showTitles();
    RowsView* shown() const;

    ui::ElidedLabel* m_sentence;
    ui::InfoBar* m_bar;
    QLabel* m_ignored;
    QTabBar* m_tabs;
    QToolButton* m_columns;
    QWidget* m_titles;
    QLabel* m_beforeTitle;
    QLabel* m_nowTitle;
    RowsView* m_output;
    RowsView* m_log;
    bool m_isLogCompared = true;
};

} // namespace lathe::compare
