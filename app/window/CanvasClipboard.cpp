#include "app/window/CanvasClipboard.h"

#include "app/document/Background.h"
#include "app/window/CanvasPlaces.h"
#include "app/window/CanvasWiring.h"
#include "app/window/MainWindow.h"
#include "engine/authoring/Clip.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/InfoBar.h"
#include "widgets/common/Labels.h"
#include "widgets/designer/CanvasScene.h"
#include "widgets/designer/DesignerPane.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>

#include <algorithm>

namespace lathe::app {

namespace {

using authoring::Paste;
using designer::CardItem;

/// Of a card whose height is not known yet.
constexpr QSizeF CardSize{CardItem::Width, 78};
/// Between cards that come without places.
constexpr qreal RowHeight = 112;
/// What is pasted onto the same place again stands beside it.
constexpr QPointF Aside{24, 24};
/// More names would not be read.
constexpr qsizetype MostNamed = 4;

QString joined(QStringList names) {
    const qsizetype more = names.size() - MostNamed;
    if (more > 1) {
        names.resize(MostNamed);
        names << CanvasClipboard::tr("%1 more").arg(more);
    }
    return names.join(QStringLiteral(", "));
}

QStringList toList(const std::vector<std::string>& texts) {
    QStringList list;
    for (const std::string& text : texts)
        list << QString::fromStdString(text);
    return list;
}

/// The id that a card has now: that of its resource, or of an event of it ("Worker2/Daily").
QString renamed(const Paste& paste, const QString& id) {
    const std::string text = id.toStdString();
    const std::string owner = text.substr(0, text.find('/'));
    for (const auto& [before, now] : paste.ids) {
        if (before == owner)
            return QString::fromStdString(now + text.substr(owner.size()));
    }
    return {};
}

QString folderOf(const QString& templateFile) {
    return templateFile.isEmpty() ? QString{} : QFileInfo{templateFile}.absolutePath();
}

} // namespace

CanvasClipboard::CanvasClipboard(MainWindow& window, CanvasWiring& wiring)
    : QObject{&window}
    , m_window{window}
    , m_wiring{wiring} {}

CanvasClipboard::Cards CanvasClipboard::cardsOf(const QStringList& nodeIds,
                                                QStringList& left) const {
    const auto project = m_window.document().currentProject();
    if (!project)
        return {};
    std::vector<std::string> nodes;
    for (const QString& id : nodeIds)
        nodes.push_back(id.toStdString());
    const authoring::Clip clip = authoring::clipOf(m_window.document().text(), *project, nodes);
    left = toList(clip.left);
    Cards cards{clip.text,
                ui::toQString(m_window.document().templateFile()),
                m_window.document().writtenSection({"Globals"}),
                {}};
    const auto& byHand = m_wiring.pane()->graph().handPositions();
    for (const CardItem* card : m_wiring.pane()->scene().cards()) {
        const QString owner = card->id().section(u'/', 0, 0);
        const bool isCopied =
            std::find(clip.ids.begin(), clip.ids.end(), owner.toStdString()) != clip.ids.end();
        if (isCopied && (owner == card->id() || byHand.contains(card->id())))
            cards.places.insert(card->id(), card->pos());
        // It comes along with its function.
        if (isCopied)
            left.removeAll(card->id());
    }
    return cards;
}

bool CanvasClipboard::copy(const QStringList& nodeIds) {
    QStringList left;
    const Cards cards = cardsOf(nodeIds, left);
    sayLeft(left);
    if (cards.text.empty())
        return false;
    const QString text = QString::fromStdString(cards.text);
    const QString globals = QString::fromStdString(boost::json::serialize(cards.globals));
    QJsonObject places;
    for (auto it = cards.places.cbegin(); it != cards.places.cend(); ++it)
        places[it.key()] = QJsonArray{it.value().x(), it.value().y()};
    auto* data = new QMimeData;
    data->setText(text);
    data->setData(QLatin1String{Format}, QJsonDocument{QJsonObject{{"text", text},
                                                                   {"template", cards.origin},
                                                                   {"globals", globals},
                                                                   {"places", places}}}
                                             .toJson(QJsonDocument::Compact));
    QGuiApplication::clipboard()->setMimeData(data);
    return true;
}

void CanvasClipboard::cut(const QStringList& nodeIds) {
    if (!copy(nodeIds))
        return;
    QStringList left;
    const Cards cards = cardsOf(nodeIds, left);
    QStringList gone;
    std::copy_if(nodeIds.begin(), nodeIds.end(), std::back_inserter(gone),
                 [&left](const QString& id) { return !left.contains(id); });
    m_wiring.remove(gone, {});
}

CanvasClipboard::Cards CanvasClipboard::cardsIn(const QMimeData* data) {
    const QJsonObject own = QJsonDocument::fromJson(data->data(QLatin1String{Format})).object();
    Cards cards{
        own["text"].toString(data->text()).toStdString(), own["template"].toString(), {}, {}};
    boost::json::error_code error;
    const auto globals = boost::json::parse(own["globals"].toString().toStdString(), error);
    if (!error && globals.is_object())
        cards.globals = globals.get_object();
    const QJsonObject places = own["places"].toObject();
    for (auto it = places.begin(); it != places.end(); ++it)
        cards.places.insert(it.key(), {it.value()[0].toDouble(), it.value()[1].toDouble()});
    return cards;
}

void CanvasClipboard::paste(const QPointF& place) {
    if (!m_window.document().isOpen())
        return;
    put(
        cardsIn(QGuiApplication::clipboard()->mimeData()),
        [this, place](const auto& places) { return around(place, places); }, false);
}

void CanvasClipboard::duplicate(const QStringList& nodeIds) {
    QStringList left;
    const Cards cards = cardsOf(nodeIds, left);
    sayLeft(left);
    if (cards.text.empty())
        return;
    QList<QRectF> rects;
    for (const QString& id : nodeIds) {
        if (const CardItem* card = m_wiring.pane()->scene().card(id); card && !left.contains(id))
            rects << card->rect();
    }
    const QPointF shift = designer::onGrid(m_wiring.pane()->scene().shiftToFreePlace(rects));
    put(
        cards,
        [shift](QHash<QString, QPointF> places) {
            for (QPointF& place : places)
                place += shift;
            return places;
        },
        true);
}

/// With their middle there; a little aside where they would hide what stands there already.
QHash<QString, QPointF> CanvasClipboard::around(QPointF place,
                                                const QHash<QString, QPointF>& places) const {
    QRectF all;
    for (const QPointF& corner : places)
        all |= QRectF{corner, CardSize};
    QPointF shift = designer::onGrid(place - all.center());
    const auto hides = [&] {
        for (const CardItem* card : m_wiring.pane()->scene().cards()) {
            for (const QPointF& corner : places) {
                if ((corner + shift - card->pos()).manhattanLength() < Aside.x())
                    return true;
            }
        }
        return false;
    };
    while (hides())
        shift += Aside;
    QHash<QString, QPointF> moved = places;
    for (QPointF& corner : moved)
        corner += shift;
    return moved;
}

void CanvasClipboard::put(const Cards& cards, const Placing& placing, bool duplicates) {
    const auto project = m_window.document().currentProject();
    if (!project)
        return;
    const auto pasted =
        authoring::paste(m_window.document().text(), *project, cards.text, cards.globals);
    if (!pasted) {
        m_window.notice().showMessage(ui::Tint::Error, ui::translated(pasted.error().detail));
        return;
    }
    const QString root = folderOf(ui::toQString(m_window.document().templateFile()));
    const QString from = folderOf(cards.origin);
    if (pasted->code.empty() || root == from) {
        finish(cards, placing, duplicates, findPastedCode(pasted->code, root, from));
        return;
    }
    inBackground(
        this, [code = pasted->code, root, from] { return findPastedCode(code, root, from); },
        [this, cards, placing, duplicates, root](const std::vector<PastedCode>& code) {
            if (folderOf(ui::toQString(m_window.document().templateFile())) == root)
                finish(cards, placing, duplicates, code);
        });
}

void CanvasClipboard::finish(const Cards& cards, const Placing& placing, bool duplicates,
                             const std::vector<PastedCode>& code) {
    const auto project = m_window.document().currentProject();
    const auto pasted =
        project ? authoring::paste(m_window.document().text(), *project, cards.text, cards.globals)
                : Result<Paste>{Paste{}};
    if (!pasted || pasted->ids.empty())
        return;
    QHash<QString, QPointF> places = cards.places;
    QStringList ids;
    for (const auto& [before, now] : pasted->ids) {
        const QString id = QString::fromStdString(before);
        // What ties others together has no card.
        if (!cards.places.isEmpty() && !cards.places.contains(id))
            continue;
        if (cards.places.isEmpty())
            places.insert(id, {0, static_cast<qreal>(places.size()) * RowHeight});
        ids << QString::fromStdString(now);
    }
    authoring::Edits edits;
    const QHash<QString, QPointF> moved = placing(places);
    QStringList cardIds = moved.keys();
    cardIds.sort();
    for (const QString& id : std::as_const(cardIds)) {
        if (const QString now = renamed(*pasted, id); !now.isEmpty())
            edits.push_back(positionEdit(now, moved[id]));
    }
    const auto text = authoring::applied(pasted->text, edits);
    if (!text)
        return;
    std::map<std::string, std::string> files;
    for (const PastedCode& one : code)
        files.insert(one.files.begin(), one.files.end());
    const QString label =
        ids.size() == 1
            ? (duplicates ? tr("Duplicate to %1") : tr("Paste %1")).arg(ids[0])
            : (duplicates ? tr("Duplicate %1 cards") : tr("Paste %1 cards")).arg(ids.size());
    m_wiring.pane()->selectWhenMade(ids);
    m_window.document().replaceText(label, *text, files);
    say(*pasted, code);
}

void CanvasClipboard::say(const Paste& paste, const std::vector<PastedCode>& code) {
    QStringList sentences;
    bool isWarning = !paste.dangling.empty();
    QMap<QString, QStringList> dangling;
    for (const authoring::DanglingName& one : paste.dangling)
        dangling[QString::fromStdString(one.name)]
            << QString::fromStdString(one.resource + ": " + one.place);
    for (auto it = dangling.cbegin(); it != dangling.cend(); ++it)
        sentences
            << tr("%1 is not in this template, but named in %2.").arg(it.key(), joined(it.value()));
    for (const authoring::PasteChange& one : paste.changes) {
        const QString place = QString::fromStdString(one.resource + ": " + one.place);
        const QString before = QString::fromStdString(one.from);
        sentences << (one.to.empty() ? tr("%1 was left out, as %2 is taken.").arg(place, before)
                                     : tr("%1 is now %2, as %3 is taken.")
                                           .arg(place, QString::fromStdString(one.to), before));
    }
    if (!paste.fromGlobals.empty())
        sentences << tr("Written along, as Globals said it there: %1.")
                         .arg(joined(toList(paste.fromGlobals)));
    const auto hasOriginal = [&](const std::string& user) {
        return std::any_of(paste.ids.begin(), paste.ids.end(),
                           [&](const auto& id) { return id.second == user && id.first != user; });
    };
    for (const PastedCode& one : code) {
        const QString path = QString::fromStdString(one.path);
        const QString users = joined(toList(one.users));
        switch (one.state) {
        case PastedCode::State::Shared:
            // What was cut has its code for itself.
            if (std::any_of(one.users.begin(), one.users.end(), hasOriginal))
                sentences << tr("The code in %1 is shared: %2.").arg(path, users);
            break;
        case PastedCode::State::There:
            sentences << tr("%1 was here already and is used: %2.").arg(path, users);
            break;
        case PastedCode::State::Copied:
            sentences << tr("%1 was copied along.").arg(path);
            break;
        case PastedCode::State::Missing:
            isWarning = true;
            sentences << (one.problem.empty()
                              ? tr("%1 is not here: put the code of %2 there.").arg(path, users)
                              : ui::translated(one.problem));
            break;
        }
    }
    if (sentences.isEmpty())
        return;
    m_window.notice().showMessage(isWarning ? ui::Tint::Warning : ui::Tint::Info,
                                  sentences.join(u' '));
    m_wiring.offerUndo();
}

void CanvasClipboard::sayLeft(const QStringList& left) {
    if (!left.isEmpty())
        m_window.notice().showMessage(
            ui::Tint::Info,
            tr("Not copied, as no resource of this template by itself: %1.").arg(joined(left)));
}

} // namespace lathe::app
