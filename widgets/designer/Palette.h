#pragma once

#include "engine/authoring/Graph.h"

#include <QWidget>

#include <optional>

class QListWidget;

namespace lathe::ui {
class SearchField;
}

namespace lathe::designer {

/// What can be put on the canvas: dragged there, or made by a double click or Enter.
class Palette : public QWidget {
    Q_OBJECT

  public:
    explicit Palette(QWidget* parent = nullptr);

    void retranslate();

    /// The name of a kind in drags ("queue"), and back.
    static QString nameOf(authoring::NodeKind kind);
    static std::optional<authoring::NodeKind> kindOf(const QString& name);

  signals:
    void chosen(lathe::authoring::NodeKind kind);

  private:
    void fill();
    void filter(const QString& text);

    ui::SearchField* m_search;
    QListWidget* m_list;
};

} // namespace lathe::designer
