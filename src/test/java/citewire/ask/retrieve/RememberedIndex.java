package citewire.ask.retrieve;

import citewire.index.ArticleIndex;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An index that looks up nothing twice: many weights are tried on the same searches. */
final class RememberedIndex {

    private record Call(String method, List<Object> arguments) {}

    private final ArticleIndex index;
    private final Map<Call, Object> answers = new HashMap<>();

    private RememberedIndex(ArticleIndex index) {
        this.index = index;
    }

    static ArticleIndex of(ArticleIndex index) {
        var remembered = new RememberedIndex(index);
        return (ArticleIndex) Proxy.newProxyInstance(
                ArticleIndex.class.getClassLoader(),
                new Class<?>[] {ArticleIndex.class},
                (proxy, method, arguments) -> remembered.answer(method, arguments));
    }

    private Object answer(Method method, Object[] arguments) throws Throwable {
        var call = new Call(method.getName(), arguments == null ? List.of() : Arrays.asList(arguments));
        if (!answers.containsKey(call)) {
            try {
                answers.put(call, method.invoke(index, arguments));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
        return answers.get(call);
    }
}
