#pragma once

#include "app/window/ProblemsModel.h"

#include <QWidget>

class QAbstractButton;
class QListView;
class QPushButton;
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

    /// Writes the statement that the current row lacks; enabled where it lacks one.
    QAbstractButton* permitButton();

  signals:
    /// The template is to allow it.
    void permitRequested(const lathe::model::Denial& denial);
    void openRequested(const QString& path, int line, int column);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
    void update();
    void updatePermit();
    /// nullptr where no statement is missing.
    const model::Denial* currentDenial() const;

    ProblemsModel* m_model;
    QListView* m_view;
    QPushButton* m_permit;
    ui::EmptyState* m_empty;
    QStackedLayout* m_stack;
};

} // namespace lathe::app
