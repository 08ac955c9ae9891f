// SPDX-License-Identifier: Apache-2.0
#include "canvasfixture.h"

#include <QProxyStyle>

using namespace portwright;
using test::CanvasFixture;

namespace {

class MotionStyle : public QProxyStyle
{
public:
    explicit MotionStyle(int duration) : m_duration(duration) {}
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_Widget_Animation_Duration ? m_duration : QProxyStyle::styleHint(hint, option, widget, data);
    }

private:
    int m_duration;
};

/// The picture at this zoom when all has come to rest.
QImage atRest(double zoom)
{
    MotionStyle still(0);
    CanvasFixture canvas;
    canvas.view.setStyle(&still);
    canvas.view.setZoom(zoom);
    return canvas.picture();
}

} // namespace

/// Where the zoom shows other things, one picture goes over into the other; where no motion is wanted, it does not.
class TestCrossFade : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thresholdsFade()
    {
        MotionStyle moving(100);
        const QImage end = atRest(0.5);
        CanvasFixture canvas;
        canvas.view.setStyle(&moving);
        canvas.view.setZoom(0.5);
        QVERIFY(canvas.picture() != end);
        QTRY_COMPARE(canvas.picture(), end);
    }

    void theSameDetailDoesNot()
    {
        MotionStyle moving(100);
        const QImage end = atRest(1.2);
        CanvasFixture canvas;
        canvas.view.setStyle(&moving);
        canvas.view.setZoom(1.2);
        QCOMPARE(canvas.picture(), end);
    }

    void withoutMotionItCuts()
    {
        MotionStyle still(0);
        const QImage end = atRest(0.5);
        CanvasFixture canvas;
        canvas.view.setStyle(&still);
        canvas.view.setZoom(0.5);
        QCOMPARE(canvas.picture(), end);
    }

    void anotherThemeEndsIt()
    {
        MotionStyle moving(100);
        CanvasFixture canvas;
        canvas.view.setStyle(&moving);
        canvas.view.setZoom(0.5);
        canvas.view.setTheme(darkTheme());
        const QImage dark = canvas.picture();
        QTest::qWait(200);
        QCOMPARE(canvas.picture(), dark);
    }
};

PORTWRIGHT_TEST(tst_crossfade, TestCrossFade)
#include "tst_crossfade.moc"
