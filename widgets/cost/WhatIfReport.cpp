#include "widgets/cost/WhatIfReport.h"

#include "widgets/common/Formats.h"
#include "widgets/cost/SaveFile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QLocale>
#include <QPageLayout>
#include <QPdfWriter>
#include <QTextDocument>

#include <algorithm>
#include <array>

namespace lathe::cost {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("WhatIfReport", text);
}

constexpr std::array parts{Part::Requests, Part::Duration, Part::Storage, Part::Provisioned,
                           Part::Source,   Part::Logs,     Part::Traces};

/// A row of a table; what would end a cell is written as a text.
QString row(const QStringList& cells) {
    QStringList safe;
    for (QString cell : cells)
        safe << cell.replace(u'|', QStringLiteral("\\|"));
    return QStringLiteral("| ") + safe.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}

QString head(const QStringList& cells) {
    QString rule = QStringLiteral("|");
    for (qsizetype i = 0; i < cells.size(); ++i)
        rule += i == 0 ? QStringLiteral("---|") : QStringLiteral("---:|");
    return row(cells) + rule + u'\n';
}

QString assumptions(const WhatIfReport& report) {
    const Scenario& now = report.now;
    const Scenario& then = report.supposed;
    const auto architecture = [](const Scenario& one) {
        return QString::fromStdString(model::toText(one.architecture));
    };
    QString text = head({tr(QT_TRANSLATE_NOOP("WhatIfReport", "Assumption")),
                         tr(QT_TRANSLATE_NOOP("WhatIfReport", "Now")),
                         tr(QT_TRANSLATE_NOOP("WhatIfReport", "What if"))});
    text += row({tr(QT_TRANSLATE_NOOP("WhatIfReport", "Invocations a month")),
                 ui::countText(now.requests), ui::countText(then.requests)});
    text += row({tr(QT_TRANSLATE_NOOP("WhatIfReport", "Mean billed duration")),
                 ui::durationText(now.duration), ui::durationText(then.duration)});
    text += row({tr(QT_TRANSLATE_NOOP("WhatIfReport", "Memory")), ui::memoryText(now.memory),
                 ui::memoryText(then.memory)});
    text += row({tr(QT_TRANSLATE_NOOP("WhatIfReport", "Processor")), architecture(now),
                 architecture(then)});
    text += row({tr(QT_TRANSLATE_NOOP("WhatIfReport", "Temporary storage")),
                 ui::memoryText(now.ephemeralStorage), ui::memoryText(then.ephemeralStorage)});
    text += row({tr(QT_TRANSLATE_NOOP("WhatIfReport", "Provisioned concurrency")),
                 ui::countText(now.provisioned), ui::countText(then.provisioned)});
    text += row({tr(QT_TRANSLATE_NOOP("WhatIfReport", "Log of an invocation")),
                 ui::memoryText(now.log), ui::memoryText(then.log)});
    text += row({tr(QT_TRANSLATE_NOOP("WhatIfReport", "Traces recorded")),
                 QStringLiteral("%1 %").arg(now.tracedPercent),
                 QStringLiteral("%1 %").arg(then.tracedPercent)});
    return text;
}

QString month(const WhatIfReport& report) {
    QString text = head({tr(QT_TRANSLATE_NOOP("WhatIfReport", "A month")),
                         tr(QT_TRANSLATE_NOOP("WhatIfReport", "Now")),
                         tr(QT_TRANSLATE_NOOP("WhatIfReport", "What if"))});
    for (const Part part : parts)
        text += row({partText(part), priceText(report.billNow, part),
                     priceText(report.billSupposed, part)});
    text += row({QStringLiteral("**%1**").arg(tr(QT_TRANSLATE_NOOP("WhatIfReport", "Together"))),
                 QStringLiteral("**%1**").arg(sumText(report.billNow)),
                 QStringLiteral("**%1**").arg(sumText(report.billSupposed))});
    return text;
}

} // namespace

QString partText(Part part) {
    switch (part) {
    case Part::Requests:
        return tr(QT_TRANSLATE_NOOP("WhatIfReport", "Requests"));
    case Part::Duration:
        return tr(QT_TRANSLATE_NOOP("WhatIfReport", "Duration"));
    case Part::Storage:
        return tr(QT_TRANSLATE_NOOP("WhatIfReport", "/tmp above 512 MB"));
    case Part::Provisioned:
        return tr(QT_TRANSLATE_NOOP("WhatIfReport", "Kept ready"));
    case Part::Source:
        return tr(QT_TRANSLATE_NOOP("WhatIfReport", "Trigger's service"));
    case Part::Logs:
        return tr(QT_TRANSLATE_NOOP("WhatIfReport", "Logs taken in"));
    case Part::Traces:
        break;
    }
    return tr(QT_TRANSLATE_NOOP("WhatIfReport", "Traces"));
}

QString priceText(const Bill& bill, Part part) {
    const auto found = std::find_if(bill.lines.begin(), bill.lines.end(),
                                    [part](const auto& line) { return line.part == part; });
    return found == bill.lines.end() ? QStringLiteral("\u2013") : ui::moneyText(found->price);
}

QString sumText(const Bill& bill) {
    return bill.beyondRange ? tr(QT_TRANSLATE_NOOP("WhatIfReport", "over $9 million"))
                            : ui::moneyText(bill.sum);
}

QString markdownOf(const WhatIfReport& report) {
    QString text =
        QStringLiteral("# ") +
        tr(QT_TRANSLATE_NOOP("WhatIfReport", "What %1 would cost")).arg(report.function) +
        QStringLiteral("\n\n");
    text +=
        tr(QT_TRANSLATE_NOOP("WhatIfReport", "%1, prices of %2, %3."))
            .arg(QLocale().toString(report.date, QLocale::LongFormat),
                 QString::fromStdString(report.supposed.region),
                 report.supposed.allowance == FreeAllowance::Applied
                     ? tr(QT_TRANSLATE_NOOP("WhatIfReport",
                                            "less what is free each month, as if nothing else "
                                            "used it"))
                     : tr(QT_TRANSLATE_NOOP("WhatIfReport", "without what is free each month"))) +
        QStringLiteral("\n\n");
    text += assumptions(report) + u'\n' + month(report) + u'\n';
    text += report.trigger.isEmpty()
                ? tr(QT_TRANSLATE_NOOP("WhatIfReport",
                                       "What starts the function is not reckoned with."))
                : tr(QT_TRANSLATE_NOOP("WhatIfReport", "Started by %1.")).arg(report.trigger);
    text += u' ' +
            tr(QT_TRANSLATE_NOOP("WhatIfReport",
                                 "A month has 730 hours. Data transfer, storage and taxes are not "
                                 "in it.")) +
            QStringLiteral("\n\n");
    text += QStringLiteral("## ") +
            tr(QT_TRANSLATE_NOOP("WhatIfReport", "Where the prices are from")) +
            QStringLiteral("\n\n");
    for (const QString& source : report.sources)
        text += QStringLiteral("- ") + source + u'\n';
    return text;
}

QString writePdf(const QString& path, const QString& markdown) {
    // Whole or not at all, as any file.
    QByteArray bytes;
    QBuffer buffer{&bytes};
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer{&buffer};
        writer.setPageSize(QPageSize{QPageSize::A4});
        writer.setPageMargins({18, 18, 18, 18}, QPageLayout::Millimeter);
        writer.setCreator(QStringLiteral("Lathe"));
        QTextDocument document;
        document.setMarkdown(markdown);
        document.print(&writer);
    }
    return writeFile(path, bytes);
}

} // namespace lathe::cost
