#pragma once

#include "widgets/inspector/WrittenProperties.h"

#include <QWidget>

#include <functional>
#include <vector>

class QStandardItemModel;
class QToolButton;
class QVBoxLayout;

namespace lathe::inspector {

class ValueBox;

/// A property that is a list of texts, or one of them: a line each, and one to add to it. Every
/// edit is the smallest one.
class ValueList : public QWidget {
    Q_OBJECT

  public:
    enum class Order {
        /// Says nothing.
        Free,
        /// Lines have buttons that move them.
        Matters,
    };

    /// `itemName`: "Action %1", for whoever does not see the lines; `addName`: "Add an action".
    ValueList(const QString& itemName, const QString& addName, Order order,
              QWidget* parent = nullptr);

    void setOffers(QStandardItemModel* offers);
    void setCheck(std::function<QString(const QString&)> check);
    /// Lines have a button that leads to the resource that they name.
    void setJumps(bool jumps) { m_jumps = jumps; }
    /// `value`: what stands at `path`; nullptr where nothing does.
    void setValue(const boost::json::value* value, const PropertyPath& path);

    int count() const { return int(m_lines.size()); }
    ValueBox* line(int row) const { return m_lines[std::size_t(row)].box; }
    ValueBox* addLine() const { return m_add; }

  signals:
    void changed(const inspector::PropertyEdits& edits);
    void complained(const QString& why);
    void resourceRequested(const QString& logicalId);

  private:
    struct Line {
        QWidget* whole;
        ValueBox* box;
        QToolButton* jump;
        QToolButton* up;
    };

    ValueBox* makeBox(QWidget* parent);
    Line makeLine(int row);
    void makeLines(std::size_t count);
    void replace(int row, const QString& text);
    void remove(int row);
    void moveUp(int row);
    void add(const QString& text);
    PropertyPath pathOf(int row) const;

    QString m_itemName;
    Order m_order;
    bool m_jumps = false;
    QStandardItemModel* m_offers = nullptr;
    std::function<QString(const QString&)> m_check;
    QVBoxLayout* m_column;
    std::vector<Line> m_lines;
    ValueBox* m_add;
    PropertyPath m_path;
    /// Of the property: several, one that is no list, or none.
    boost::json::array m_values;
    bool m_isList = true;
};

} // namespace lathe::inspector
