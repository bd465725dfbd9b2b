#pragma once

#include <QObject>
#include <QString>

#include <vector>

class QPoint;

namespace lathe::editor {

class CodeEditor;

/// What is said of some lines in the column before them: who wrote them.
struct LineAnnotation {
    /// From 0.
    int line = 0;
    int count = 0;
    QString text;
    QString toolTip;
    /// What a click leads to, as a commit; empty: nothing.
    QString id;
};

/// The column that says who wrote each line of one editor. Who knows git fills it when it is asked
/// for; lines keep what is said of them while others come and go.
class Annotations : public QObject {
    Q_OBJECT

  public:
    explicit Annotations(CodeEditor& editor);

    /// Asks for them, or takes them away.
    void toggle();
    bool isShown() const { return m_shown; }
    /// In order.
    void show(std::vector<LineAnnotation> annotations);
    void hide();

    /// In the viewport.
    bool covers(const QPoint& point) const;
    QString toolTipAt(const QPoint& point) const;
    void dress();

  signals:
    void wanted();
    void activated(const QString& id);

  private:
    const LineAnnotation* at(int line) const;
    void write();
    void follow(int position, int linesAdded);

    CodeEditor& m_editor;
    std::vector<LineAnnotation> m_annotations;
    /// Of each line the index of what is said of it; -1: nothing.
    std::vector<int> m_lines;
    int m_style = 0;
    bool m_shown = false;
};

} // namespace lathe::editor
