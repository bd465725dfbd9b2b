#include "widgets/designer/Palette.h"

#include "engine/authoring/Create.h"
#include "widgets/common/Icons.h"
#include "widgets/common/SearchField.h"
#include "widgets/common/Tokens.h"
#include "widgets/designer/CanvasView.h"
#include "widgets/designer/Words.h"

#include <QListWidget>
#include <QMimeData>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace lathe::designer {

namespace {

using authoring::NodeKind;

constexpr std::array names{
    std::pair{NodeKind::Function, "function"},    std::pair{NodeKind::HttpApi, "http-api"},
    std::pair{NodeKind::RestApi, "rest-api"},     std::pair{NodeKind::Bucket, "bucket"},
    std::pair{NodeKind::Table, "table"},          std::pair{NodeKind::Queue, "queue"},
    std::pair{NodeKind::Topic, "topic"},          std::pair{NodeKind::EventBus, "event-bus"},
    std::pair{NodeKind::Stream, "stream"},        std::pair{NodeKind::Schedule, "schedule"},
    std::pair{NodeKind::StateMachine, "machine"}, std::pair{NodeKind::Layer, "layer"},
    std::pair{NodeKind::UserPool, "user-pool"},   std::pair{NodeKind::LogGroup, "log-group"},
};

/// A list whose items are dragged out with the name of their kind.
class KindList final : public QListWidget {
  public:
    using QListWidget::QListWidget;

  protected:
    QStringList mimeTypes() const override { return {QLatin1String{PaletteFormat}}; }
    QMimeData* mimeData(const QList<QListWidgetItem*>& items) const override {
        auto* data = new QMimeData;
        if (!items.isEmpty())
            data->setData(QLatin1String{PaletteFormat},
                          items.first()->data(Qt::UserRole).toString().toUtf8());
        return data;
    }
};

} // namespace

QString Palette::nameOf(NodeKind kind) {
    const auto* found = std::find_if(names.begin(), names.end(),
                                     [kind](const auto& entry) { return entry.first == kind; });
    return found == names.end() ? QString{} : QString::fromLatin1(found->second);
}

std::optional<NodeKind> Palette::kindOf(const QString& name) {
    const auto* found = std::find_if(names.begin(), names.end(), [&name](const auto& entry) {
        return name == QLatin1String{entry.second};
    });
    return found == names.end() ? std::nullopt : std::optional{found->first};
}

Palette::Palette(QWidget* parent)
    : QWidget{parent}
    , m_search{new ui::SearchField{{}, this}}
    , m_list{new KindList{this}} {
    m_list->setDragEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->setIconSize({20, 20});
    m_list->setFrameShape(QFrame::NoFrame);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(ui::space::One, ui::space::One, ui::space::One, ui::space::One);
    column->setSpacing(ui::space::One);
    column->addWidget(m_search);
    column->addWidget(m_list);
    setFixedWidth(200);
    setAttribute(Qt::WA_StyledBackground);
    connect(m_search, &ui::SearchField::searched, this, &Palette::filter);
    connect(m_search, &ui::SearchField::leftDownwards, m_list, qOverload<>(&QWidget::setFocus));
    const auto choose = [this](const QListWidgetItem* item) {
        if (const auto kind = kindOf(item->data(Qt::UserRole).toString()))
            emit chosen(*kind);
    };
    connect(m_list, &QListWidget::itemActivated, this, choose);
    retranslate();
}

void Palette::retranslate() {
    setAccessibleName(tr("Palette"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the palette"));
    m_list->setAccessibleName(tr("What can be put on the canvas"));
    m_list->setToolTip(tr("Drag it onto the canvas, or press Enter"));
    fill();
}

void Palette::fill() {
    m_list->clear();
    for (const NodeKind kind : authoring::creatableKinds()) {
        const authoring::GraphNode node{{}, kind, {}, {}, true, {}};
        auto* item = new QListWidgetItem{ui::icon(nodeIcon(node)), kindText(kind), m_list};
        item->setData(Qt::UserRole, nameOf(kind));
        item->setSizeHint({0, 30});
    }
    filter(m_search->text());
}

void Palette::filter(const QString& text) {
    QListWidgetItem* first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        const bool fits = item->text().contains(text, Qt::CaseInsensitive);
        item->setHidden(!fits);
        if (fits && !first)
            first = item;
    }
    m_list->setCurrentItem(first);
}

} // namespace lathe::designer
