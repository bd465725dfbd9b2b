#pragma once

#include <QFrame>
#include <QIcon>

#include <functional>
#include <vector>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace lathe::app {

/// One thing to choose.
struct Choice {
    QString text;
    /// Muted, behind the text: a folder, a menu.
    QString detail;
    /// Muted, at the right end: a shortcut.
    QString hint;
    QString icon;
    std::function<void()> run;
};

/// The panel at the top of the window in which one types to find: the command palette, quick open,
/// go to line. Escape or a click elsewhere closes it.
class Chooser : public QFrame {
    Q_OBJECT

  public:
    explicit Chooser(QWidget* window);

    void open(const QString& placeholder, std::vector<Choice> choices);
    /// Asks for one line of text instead: `run` gets it.
    void ask(const QString& placeholder, const QString& initial,
             std::function<void(const QString&)> run);

    QLineEdit* field() { return m_field; }
    QListView* list() { return m_list; }

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void place(bool withList);
    void filter(const QString& text);
    /// As high as what there is to choose.
    void fit();
    void choose();
    void move(int rows);

    QLineEdit* m_field;
    QListView* m_list;
    QStandardItemModel* m_model;
    std::vector<Choice> m_choices;
    std::function<void(const QString&)> m_asked;
    QPointer<QWidget> m_focusBefore;
};

} // namespace lathe::app
