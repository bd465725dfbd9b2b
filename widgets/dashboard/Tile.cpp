#include "widgets/dashboard/Tile.h"

#include "widgets/common/ElidedLabel.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace lathe::dashboard {

namespace {

constexpr int cornerSize = 14;

} // namespace

Tile::Tile(QWidget* parent)
    : QFrame{parent}
    , m_header{new QWidget{this}}
    , m_column{new QVBoxLayout{this}}
    , m_trouble{new QLabel{this}} {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_column->setContentsMargins(ui::space::One, ui::space::Half, ui::space::One, ui::space::One);
    m_column->setSpacing(ui::space::Quarter);
    makeHeader();
    m_column->addWidget(m_header);
    m_trouble->setWordWrap(true);
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setProperty("role", "error");
    m_trouble->hide();
    m_column->addWidget(m_trouble);
    connect(ui::Theme::current(), &ui::Theme::changed, this, [this] { update(); });
}

void Tile::makeHeader() {
    auto* row = new QHBoxLayout{m_header};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::Half);
    m_title = new ui::ElidedLabel{{}, Qt::ElideRight, m_header};
    m_title->setFont(ui::strongFont());
    row->addWidget(m_title, 1);
    m_menu = new QToolButton{m_header};
    m_menu->setIcon(ui::icon(QStringLiteral("more")));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setFocusPolicy(Qt::StrongFocus);
    m_menu->setAutoRaise(true);
    auto* menu = new QMenu{m_menu};
    connect(menu->addAction(ui::icon(QStringLiteral("edit")), tr("Change")), &QAction::triggered,
            this, &Tile::editRequested);
    connect(menu->addAction(ui::icon(QStringLiteral("duplicate")), tr("Duplicate")),
            &QAction::triggered, this, &Tile::duplicateRequested);
    menu->addSeparator();
    connect(menu->addAction(ui::icon(QStringLiteral("trash")), tr("Delete")), &QAction::triggered,
            this, &Tile::removeRequested);
    m_menu->setMenu(menu);
    row->addWidget(m_menu);
    m_header->setCursor(Qt::OpenHandCursor);
    m_header->installEventFilter(this);
    m_title->installEventFilter(this);
    m_menu->setCursor(Qt::ArrowCursor);
}

void Tile::setSpec(const TileSpec& spec, metrics::ChartFactory* factory, const QString& reason) {
    const bool isOther = !m_content || !isOfOneKind(spec, m_spec);
    const bool isChanged = isOther || spec.properties != m_spec.properties;
    m_spec = spec;
    if (isOther) {
        delete m_content;
        m_content = makeContent(spec, factory, reason, this);
        m_column->addWidget(m_content, 1);
    }
    if (isChanged)
        m_content->setProperties(spec.properties);
    m_title->setText(title());
    const QString name = title().isEmpty() ? tr("Tile") : title();
    setAccessibleName(name);
    m_menu->setAccessibleName(tr("What to do with %1").arg(name));
    m_menu->setToolTip(tr("Change, duplicate, delete"));
    if (isOther)
        emit contentMade(m_content);
}

QString Tile::title() const {
    return QString::fromStdString(textAt(m_spec.properties, "title"));
}

void Tile::setTrouble(const QString& sentence) {
    m_trouble->setText(sentence);
    m_trouble->setVisible(!sentence.isEmpty());
}

QRect Tile::corner() const {
    return {width() - cornerSize, height() - cornerSize, cornerSize, cornerSize};
}

bool Tile::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_header && watched != m_title)
        return QFrame::eventFilter(watched, event);
    auto* mouse = static_cast<QMouseEvent*>(event);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        if (mouse->button() != Qt::LeftButton)
            break;
        setFocus(Qt::MouseFocusReason);
        begin(Grip::Whole, mouse->globalPosition().toPoint());
        return true;
    case QEvent::MouseMove:
        drag(mouse->globalPosition().toPoint());
        return true;
    case QEvent::MouseButtonRelease:
        end();
        return true;
    case QEvent::MouseButtonDblClick:
        emit editRequested();
        return true;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

void Tile::begin(Grip grip, const QPoint& globalPosition) {
    m_grip = grip;
    m_pressed = globalPosition;
}

void Tile::drag(const QPoint& globalPosition) {
    if (m_pressed)
        emit dragged(m_grip, globalPosition - *m_pressed);
}

void Tile::end() {
    if (m_pressed.has_value()) {
        m_pressed.reset();
        emit dropped();
    }
}

void Tile::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && corner().contains(event->position().toPoint()))
        begin(Grip::Corner, event->globalPosition().toPoint());
    QFrame::mousePressEvent(event);
    event->accept();
}

void Tile::mouseMoveEvent(QMouseEvent* event) {
    setCursor(corner().contains(event->position().toPoint()) ? Qt::SizeFDiagCursor
                                                             : Qt::ArrowCursor);
    drag(event->globalPosition().toPoint());
}

void Tile::mouseReleaseEvent(QMouseEvent*) {
    end();
}

void Tile::keyPressEvent(QKeyEvent* event) {
    const bool moves = event->modifiers() & Qt::ControlModifier;
    const Grip grip = event->modifiers() & Qt::ShiftModifier ? Grip::Corner : Grip::Whole;
    const QPoint by = event->key() == Qt::Key_Left    ? QPoint{-1, 0}
                      : event->key() == Qt::Key_Right ? QPoint{1, 0}
                      : event->key() == Qt::Key_Up    ? QPoint{0, -1}
                      : event->key() == Qt::Key_Down  ? QPoint{0, 1}
                                                      : QPoint{};
    if (moves && !by.isNull())
        return emit nudged(grip, by);
    if (event->key() == Qt::Key_Escape && m_pressed) {
        m_pressed.reset();
        return emit dragCancelled();
    }
    if (event->key() == Qt::Key_Delete)
        return emit removeRequested();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return emit editRequested();
    QFrame::keyPressEvent(event);
}

void Tile::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const ui::Colors& c = ui::colors();
    painter.setPen(QPen{hasFocus() ? c.accent : c.border, 1});
    painter.setBrush(c.background);
    painter.drawRoundedRect(QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5), ui::size::Radius,
                            ui::size::Radius);
    painter.setPen(QPen{c.muted, 1});
    const QRectF grip = corner();
    for (const int step : {4, 8})
        painter.drawLine(grip.bottomRight() - QPointF{double(step), 2},
                         grip.bottomRight() - QPointF{2, double(step)});
}

} // namespace lathe::dashboard
