#pragma once

#include "app/window/ProblemsModel.h"

#include <QWidget>

class QListView;
class QStackedLayout;

namespace lathe::ui {
class EmptyState;
}

namespace lathe::app {

/// The Problems dock: what is wrong, where, and what to do; opening one goes there.
class ProblemsPane : public QWidget {
    Q_OBJECT

  public:
    explicit ProblemsPane(QWidget* parent = nullptr);

    ProblemsModel* model() { return m_model; }
    QListView* view() { return m_view; }

  signals:
    void openRequested(const QString& path, int line, int column);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
    void update();

    ProblemsModel* m_model;
    QListView* m_view;
    ui::EmptyState* m_empty;
    QStackedLayout* m_stack;
};

} // namespace lathe::app
