#include "widgets/dashboard/DashboardExport.h"

#include "widgets/dashboard/TileGrid.h"

#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace lathe::dashboard {

namespace {

bool write(const QString& path, const QByteArray& bytes) {
    QSaveFile file{path};
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

bool writeSvg(TileGrid& grid, const QString& name, const QString& path) {
    QSvgGenerator generator;
    generator.setFileName(path);
    generator.setSize(grid.size());
    generator.setViewBox(grid.rect());
    generator.setTitle(name);
    QPainter painter;
    if (!painter.begin(&generator))
        return false;
    grid.render(&painter);
    return painter.end();
}

/// The figures of each tile below its title.
QByteArray csvOf(const TileGrid& grid) {
    QString text;
    for (const Tile* tile : grid.tiles()) {
        const QString figures = tile->content()->csv();
        if (!figures.isEmpty())
            text += QStringLiteral("# %1\n%2\n").arg(tile->title(), figures);
    }
    return text.toUtf8();
}

} // namespace

bool exportDashboard(TileGrid& grid, const DashboardBody& body, const QString& name,
                     const QString& path) {
    if (path.endsWith(QLatin1String{".png"}, Qt::CaseInsensitive))
        return grid.grab().save(path);
    if (path.endsWith(QLatin1String{".svg"}, Qt::CaseInsensitive))
        return writeSvg(grid, name, path);
    if (path.endsWith(QLatin1String{".csv"}, Qt::CaseInsensitive))
        return write(path, csvOf(grid));
    return write(path, QByteArray::fromStdString(textOf(body)));
}

} // namespace lathe::dashboard
